using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class AntiAffinityExceedsDomainsTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.AntiAffinityExceedsDomains);

    private const string Field = "spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey";

    [Fact]
    public void More_replicas_than_nodes_Report() => Rule.On("1x2").Reports(
        Error, Field, "3 replicas, each in a node of its own, but the pods can use 2: 1 stays Pending.", Deployment(pod: Apart()));

    [Fact]
    public void More_replicas_than_zones_Report() => Rule.On("3x4").Reports(
        Error, Field, "5 replicas, each in a zone of its own, but the pods can use 3: 2 stay Pending.", Deployment("replicas: 5", Apart(Zone)));

    [Fact]
    public void An_autoscalers_maximum_counts() => Rule.On("1x4").Reports(
        Error, Field, "6 replicas, each in a node of its own, but the pods can use 4: 2 stay Pending.", Deployment("", Apart()), Autoscaler());

    [Fact]
    public void Nodes_that_the_pods_may_not_use_do_not_count() => Rule.On("3x4").Reports(
        Error,
        Field,
        "5 replicas, each in a node of its own, but the pods can use 4: 1 stays Pending.",
        Deployment("replicas: 5", Apart() + "\nnodeSelector: {topology.kubernetes.io/zone: zone-a}"));

    [Fact]
    public void Many_zones_without_a_cluster_are_a_warning() => Rule.Reports(
        Warning, Field, "4 replicas, each in a zone of its own: clusters seldom have more than 3, and the rest stays Pending.", Deployment("replicas: 4", Apart(Zone)));

    [Theory]
    [InlineData("replicas: 4")]
    [InlineData("replicas: 3")]
    public void Enough_nodes_Pass(string spec) => Rule.On("1x4").Passes(Deployment(spec, Apart()));

    [Fact]
    public void Other_pods_do_not_count() => Rule.On("1x2").DoesNotApply(Deployment(pod: Apart(labels: "app: api")));

    [Fact]
    public void A_preference_DoesNotApply() => Rule.On("1x2").DoesNotApply(Deployment(pod: Prefer("podAntiAffinity")));

    [Fact]
    public void Unknown_replicas_are_Unknown() => Rule.On("1x2").IsUnknown(Deployment($"replicas: {Unknown}", Apart()));

    [Fact]
    public void Without_a_cluster_hosts_are_Unknown() => Rule.IsUnknown(Deployment(pod: Apart()));
}
