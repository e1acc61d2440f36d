using HaKit.Testing;

namespace HaKit.Tests.Presets;

public class PresetTests
{
    public static TheoryData<string> Names => [.. All.Keys];

    private static readonly Dictionary<string, Workload> All = new()
    {
        ["Nginx"] = Workload.Nginx(),
        ["AspNetCore"] = Workload.AspNetCore("ghcr.io/example/shop:1.4.2"),
        ["Worker"] = Workload.Worker("ghcr.io/example/mailer:1.4.2"),
        ["Zookeeper"] = Workload.Zookeeper(),
        ["Redis"] = Workload.Redis(),
        ["PostgreSql"] = Workload.PostgreSql(),
        ["RabbitMq"] = Workload.RabbitMq(),
    };

    internal static Workload Of(string name) => All.Single(preset => preset.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_yields_what_its_page_shows(string name) => Snapshot.Verify(Manifest.Of(All[name]).ToYaml(), "Presets", name);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_highly_available_as_it_is(string name) =>
        Assert.Empty(Manifest.Of(All[name]).Findings.Where(f => f.Severity >= Severity.Warning && f.Accepted is null).Select(f => $"{f.Rule} {f.Object} {f.Field}: {f.Message}"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_names_its_factory_as_the_place_of_all_it_sets(string name) => Assert.Equal(0, All[name].Spec.Calls);
}
