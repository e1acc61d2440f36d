using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations.Scheduling;

/// <summary>Pods without a node are tried again once something that kept them waiting has changed.</summary>
public class RetryTests
{
    /// <summary>Zone a has no room, so that one replica waits; the replacement of a lost one is tried all the same.</summary>
    [Theory]
    [InlineData("zone-b-1")]
    [InlineData("zone-b-2")]
    public void A_pod_on_its_way_out_of_a_lost_node_no_longer_counts_for_spread(string node)
    {
        var cluster = Cluster.Of(Cluster.Parse("3x2:4cpu,16Gi").Nodes.Select(item => item.Name.StartsWith("zone-a", StringComparison.Ordinal) ? item with { Cpu = 50 } : item));
        var simulation = On(cluster, Web(pod: ZoneSpread));
        Assert.Equal(1, simulation.PendingPods);
        Assert.All(simulation.PlayEach(Fault.Node(node)), timeline => Assert.Equal(2, timeline["web"]?.ReadyAfter ?? 2));
        Assert.Contains(simulation.PlayEach(Fault.AnyNode), timeline => timeline["web"] is { ReadyAtWorst: 1, Completes: true });
    }

    [Fact]
    public void A_pod_that_needs_another_is_placed_once_that_is_there()
    {
        const string near = "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: api}}}]}}";
        var simulation = On("1x3:4cpu,16Gi", Web(pod: near) + Web(replicas: 1).Replace("web", "api", StringComparison.Ordinal));
        Assert.Equal(0, simulation.PendingPods);
    }
}
