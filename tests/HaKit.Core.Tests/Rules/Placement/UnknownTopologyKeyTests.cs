using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class UnknownTopologyKeyTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.UnknownTopologyKey);

    [Theory]
    [InlineData("failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone")]
    [InlineData("failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region")]
    [InlineData("beta.kubernetes.io/arch", "kubernetes.io/arch")]
    public void A_deprecated_key_Reports(string key, string replacement)
    {
        Rule.Reports(
            Warning,
            "spec.template.spec.topologySpreadConstraints[0].topologyKey",
            $"topologyKey {key} is deprecated in favour of {replacement}: nodes without it are left out.",
            Deployment(pod: Spread(key)));
        Assert.Single(Rule.Findings(Deployment(pod: Spread(key)))[0].Fix);
    }

    [Fact]
    public void A_made_up_key_of_an_anti_affinity_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey",
        "topologyKey rack is neither well-known nor declared: on nodes without it the anti-affinity has no effect.",
        Deployment(pod: Apart("rack")));

    [Fact]
    public void A_made_up_key_of_an_affinity_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey",
        "topologyKey rack is neither well-known nor declared: nodes without it take no pod.",
        Deployment(pod: Together("rack")));

    [Theory]
    [InlineData(Host)]
    [InlineData(Zone)]
    [InlineData("topology.kubernetes.io/region")]
    public void A_well_known_key_Passes(string key) => Rule.Passes(Deployment(pod: Spread(key)));

    [Fact]
    public void A_declared_key_Passes() => Rule.With(options => options with { TopologyKeys = ["rack"] }).Passes(Deployment(pod: Apart("rack")));

    [Fact]
    public void A_key_that_the_nodes_carry_Passes() =>
        Rule.With(options => options with { Cluster = Cluster.Zones(1).LabelNodes("rack", "r1") }).Passes(Deployment(pod: Apart("rack")));

    [Fact]
    public void No_key_DoesNotApply() => Rule.DoesNotApply(Deployment());

    [Fact]
    public void An_unknown_key_is_not_reported() => Rule.DoesNotApply(Deployment(pod: Spread(Unknown)));

    [Fact]
    public void A_key_that_no_node_carries_holds_every_pod_Pending() => Rule.On("3x2").Reports(
        Error,
        "spec.template.spec.topologySpreadConstraints[0].topologyKey",
        "No node of the cluster carries rack: every pod stays Pending.",
        Deployment(pod: Spread("rack", "DoNotSchedule")));

    [Fact]
    public void A_required_affinity_on_it_does_too() => Assert.Equal(
        Error, Assert.Single(Rule.On("3x2").Findings(Deployment(pod: Together("rack")))).Severity);

    [Fact]
    public void An_anti_affinity_on_it_has_no_effect() => Rule.On("3x2").Reports(
        Warning,
        "spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey",
        "No node of the cluster carries rack: on nodes without it the anti-affinity has no effect.",
        Deployment(pod: Apart("rack")));
}
