using HaKit.Facts;
using HaKit.Evaluation;
using HaKit.Rendering;

namespace HaKit.Core.Tests.Rules.Engine;

/// <summary>What the fluent API promises: a preset with the signature line's verbs has no finding of weight.</summary>
public class PresetRulesTests
{
    public static TheoryData<string> Presets => ["Nginx", "AspNetCore", "Redis", "PostgreSql", "RabbitMq", "Zookeeper"];

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_preset_with_the_signature_line_is_highly_available(string preset)
    {
        var workload = Of(preset).Replicas(3).SpreadAcross(Topology.Zone).WithPdb(maxUnavailable: 1).GracefulShutdown(30.Seconds());

        var set = new ManifestSet(workload.Render(new RenderContext()).Objects);
        var open = RuleOptions.Default with { ClosedWorld = false };
        var inCluster = RuleOptions.Default with { ClosedWorld = false, Cluster = Cluster.Parse("3x4") };

        Assert.Empty(Grave(RuleEngine.Evaluate(set, open)));
        Assert.Empty(Grave(RuleEngine.Evaluate(set, inCluster)));
        Assert.Empty(Grave(RuleEngine.Evaluate(set, RuleOptions.Default)).Where(text => !text.StartsWith("HAK7006 ", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Grave(IReadOnlyList<Finding> findings) => findings
        .Where(finding => finding.Severity >= Severity.Warning && finding.Accepted is null)
        .Select(finding => $"{finding.Rule} {finding.Object} {finding.Field}: {finding.Message}");

    private static Workload Of(string preset) => preset switch
    {
        "Nginx" => Workload.Nginx(),
        "AspNetCore" => Workload.AspNetCore("shop/web:1.0.0"),
        "Redis" => Workload.Redis(),
        "PostgreSql" => Workload.PostgreSql(),
        "RabbitMq" => Workload.RabbitMq(),
        _ => Workload.Zookeeper(),
    };
}
