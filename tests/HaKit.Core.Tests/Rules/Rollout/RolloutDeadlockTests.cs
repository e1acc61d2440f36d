using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class RolloutDeadlockTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.RolloutDeadlock);

    private const string Seen = "maxUnavailable comes to 0 for 3 replicas, and the required anti-affinity also keeps it off the old pods: ";

    [Fact]
    public void No_node_to_spare_Reports() => Rule.On("1x3").Reports(
        Error, "spec.strategy", Seen + "with 3 nodes to use the new pod stays Pending and no old one may go.", Deployment(pod: Apart()));

    [Fact]
    public void Without_a_cluster_it_is_a_warning() => Rule.Reports(
        Warning, "spec.strategy", Seen + "unless there are more than 3 nodes to use, the rollout never starts.", Deployment(pod: Apart()));

    [Fact]
    public void A_host_port_Reports() => Rule.On("1x3").Reports(
        Error,
        "spec.strategy",
        "maxUnavailable comes to 0 for 3 replicas, and a node's port can be taken once: with 3 nodes to use the new pod stays Pending and no old one may go.",
        Deployment(container: "ports: [{containerPort: 80, hostPort: 80}]"));

    [Fact]
    public void A_volume_for_one_pod_Reports() => Rule.Reports(
        Error,
        "spec.strategy",
        "maxUnavailable comes to 0 for 1 replica, and claim data is for one pod: the new pod waits for the old one, which may not go.",
        Deployment("replicas: 1", "volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]"),
        Claim("ReadWriteOncePod"));

    [Fact]
    public void A_spare_node_Passes() => Rule.On("1x4").Passes(Deployment(pod: Apart()));

    [Fact]
    public void Apart_within_one_revision_DoesNotApply() => Rule.On("1x3").DoesNotApply(Deployment(pod: Apart(more: "matchLabelKeys: [pod-template-hash]")));

    [Theory]
    [InlineData("replicas: 4")]
    [InlineData("replicas: 3\nstrategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}")]
    [InlineData("replicas: 3\nstrategy: {type: Recreate}")]
    public void Where_old_pods_may_go_DoesNotApply(string spec) => Rule.On("1x3").DoesNotApply(Deployment(spec, Apart()));

    [Fact]
    public void A_StatefulSet_DoesNotApply() => Rule.DoesNotApply(StatefulSet());

    [Fact]
    public void Unknown_replicas_are_Unknown() => Rule.IsUnknown(Deployment($"replicas: {Unknown}", Apart()));
}
