using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class SoftSpreadOnlyTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SoftSpreadOnly);

    private static string Declared(string pod) => Deployment(pod: pod, annotations: "hakit.dev/survives: zone");

    [Fact]
    public void A_soft_spread_Reports() => Rule.Reports(
        Info,
        "spec.template.spec.topologySpreadConstraints[0].whenUnsatisfiable",
        "Declared to survive the loss of a zone, but the spread over zones is soft: under pressure all replicas may share one.",
        Declared(Spread(Zone)));

    [Fact]
    public void No_spread_Reports() => Rule.Reports(
        Info,
        "spec.template.spec.topologySpreadConstraints",
        "Declared to survive the loss of a zone, but nothing keeps the replicas apart by zone.",
        Declared(""));

    [Fact]
    public void A_hard_spread_Passes() => Rule.Passes(Declared(Spread(Zone, "DoNotSchedule")));

    [Theory]
    [InlineData("zone>=2")]
    [InlineData("node, zone >= 1")]
    public void A_list_of_faults_is_read(string declared) =>
        Assert.Single(Rule.Findings(Deployment(pod: Spread(Zone), annotations: $"hakit.dev/survives: '{declared}'")));

    [Fact]
    public void Other_faults_DoNotApply() => Rule.DoesNotApply(Deployment(pod: Spread(Zone), annotations: "hakit.dev/survives: 'node>=2, rollout'"));

    [Fact]
    public void Required_anti_affinity_Passes() => Rule.Passes(Declared(Apart(Zone)));

    [Fact]
    public void Without_declaration_DoesNotApply() => Rule.DoesNotApply(Deployment(pod: Spread(Zone)));

    [Fact]
    public void Unknown_constraints_are_Unknown() => Rule.IsUnknown(Declared($"topologySpreadConstraints: {Unknown}"));
}
