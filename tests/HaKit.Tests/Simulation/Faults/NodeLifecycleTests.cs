using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations.Faults;

/// <summary>How fast the control plane evicts from lost nodes: one node each 10 s, slower or not at all where much of a zone is lost.</summary>
public class NodeLifecycleTests
{
    [Theory]
    [InlineData("1x4", "node=zone-a-1", 350.0)]
    [InlineData("2x2", "zone=zone-a", 360.0)] // lost as a whole: the second node 10 s after the first
    [InlineData("2x12", "zone=zone-a", 460.0)] // 12 nodes take 110 s more
    public void Nodes_of_a_zone_are_emptied_one_after_another(string cluster, string fault, double recovered)
    {
        var web = On(cluster, Web(replicas: 24, pod: HostSpread)).Play(Fault.Parse(fault))["web"]!;
        Assert.Equal((24, true, recovered), (web.ReadyAfter, web.Completes, web.RecoveredAt));
    }

    [Fact]
    public void A_small_zone_that_is_partly_lost_keeps_its_pods()
    {
        var web = On(Labelled(5, lost: 3), Web(replicas: 5, pod: HostSpread)).Play(Fault.LabelLoss("rack", "bad"))["web"]!;
        Assert.Equal((2, 2, false), (web.ReadyAtWorst, web.ReadyAfter, web.Completes));
        Assert.EndsWith("so many nodes are lost that the control plane evicts nothing", Assert.Single(web.BlockedBy), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, 3)] // half of the zone is below the threshold
    [InlineData(3, 2)] // two nodes are too few to call it a disruption
    public void Below_the_threshold_evictions_go_on_at_the_normal_rate(int nodes, int lost) => Assert.Equal(
        350 + 10 * (lost - 1),
        On(Labelled(nodes, lost), Web(replicas: nodes, pod: HostSpread)).Play(Fault.LabelLoss("rack", "bad"))["web"]!.RecoveredAt);

    [Fact]
    public void A_large_zone_that_is_partly_lost_is_emptied_ten_times_slower() => Assert.Equal(
        350 + 100 * 39,
        On(Labelled(60, lost: 40), Web(replicas: 60, pod: HostSpread), new SimulationOptions { Horizon = TimeSpan.FromHours(9) }).Play(Fault.LabelLoss("rack", "bad"))["web"]!.RecoveredAt);

    [Fact]
    public void Where_every_node_is_lost_nothing_is_evicted()
    {
        var timeline = On("1x2", Web()).Play(Fault.ZoneLoss);
        Assert.Equal((0, false), (timeline["web"]!.ReadyAfter, timeline["web"]!.Completes));
        Assert.Contains(timeline.Trace, entry => entry.Text == "every node is unreachable: the node lifecycle controller evicts nothing");
        Assert.DoesNotContain(timeline.Trace, entry => entry.Text.EndsWith("is deleted", StringComparison.Ordinal));
    }

    /// <summary>While the second node of the zone still counts, hard spread lets another zone take the replacement of the first.</summary>
    [Fact]
    public void A_replacement_is_placed_while_the_rest_of_the_zone_still_counts()
    {
        var web = On("3x2:1cpu,16Gi", Web(replicas: 4, pod: ZoneSpread)).PlayEach(Fault.ZoneLoss).Single(timeline => timeline["web"]!.ReadyAtWorst == 2)["web"]!;
        Assert.Equal(3, web.ReadyAfter);
    }

    [Fact]
    public void The_rates_are_options()
    {
        var options = new SimulationOptions { NodeGrace = TimeSpan.FromSeconds(8), NodeEvictionRate = 100 };
        Assert.Equal(308.01, On("2x2", Web(replicas: 4, pod: HostSpread), options).Play(Fault.Zone("zone-a"))["web"]!.RecoveredAt!.Value, 6);
    }

    [Fact]
    public void A_node_that_two_faults_take_is_lost_once()
    {
        var web = On("2x2", Web(replicas: 4, pod: HostSpread)).Play(Fault.Node("zone-a-1").During(Fault.Zone("zone-a")))["web"]!;
        Assert.Equal((2, 4, 360.0), (web.ReadyAtWorst, web.ReadyAfter, web.RecoveredAt));
    }

    private const string HostSpread =
        "topologySpreadConstraints: [{maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway, labelSelector: {matchLabels: {app: web}}}]";

    private static Cluster Labelled(int nodes, int lost) => Cluster.Zones(1).NodesPerZone(nodes)
        .LabelNodes("rack", [.. Enumerable.Range(0, nodes).Select(node => node < lost ? "bad" : "good")]);
}
