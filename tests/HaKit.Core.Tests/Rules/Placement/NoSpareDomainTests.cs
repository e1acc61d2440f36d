using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class NoSpareDomainTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.NoSpareDomain);

    [Fact]
    public void As_many_replicas_as_nodes_Report() => Rule.On("1x3").Reports(
        Warning,
        "spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey",
        "3 replicas, each in a node of its own, and 3 to use: while one node is drained its replica stays Pending, and a budget then stops the next drain.",
        Deployment(pod: Apart()));

    [Fact]
    public void A_spare_node_Passes() => Rule.On("1x4").Passes(Deployment(pod: Apart()));

    [Fact]
    public void Too_few_nodes_are_another_rules() => Rule.On("1x2").Passes(Deployment(pod: Apart()));

    [Fact]
    public void Without_a_cluster_DoesNotApply() => Rule.DoesNotApply(Deployment(pod: Apart()));

    [Fact]
    public void Unknown_replicas_are_Unknown() => Rule.On("1x3").IsUnknown(Deployment($"replicas: {Unknown}", Apart()));
}
