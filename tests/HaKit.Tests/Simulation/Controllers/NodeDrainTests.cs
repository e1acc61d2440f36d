using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations.Controllers;

public class NodeDrainTests
{
    /// <summary>The event is the drain: that a replica finds no other node is another finding.</summary>
    [Fact]
    public void A_drain_ends_once_the_node_is_empty_whether_or_not_its_replicas_find_another()
    {
        var simulation = On("1x2:2cpu,16Gi", Web(replicas: 4));
        var web = simulation.Play(Fault.AnyDrain)["web"]!;
        Assert.Equal((4, 2, true), (web.ReadyBefore, web.ReadyAfter, web.Completes));
        Assert.Contains("pending", Assert.Single(web.BlockedBy), StringComparison.Ordinal);
        var finding = Assert.Single(simulation.Findings(simulation.Survey([Fault.AnyDrain])));
        Assert.Equal(
            "HAK8003 Fault drain=zone-a-1 ends with 2 of 4 replicas ready: web-r1-5 and 1 more pending: 0 of 2 nodes take them (1 excluded by selectors, taints or cordon, 1 without room).",
            $"{finding.Rule} {finding.Message}");
        Assert.Equal("Add room for one domain's replicas: more or larger nodes, or smaller requests.", finding.Remediation);
    }

    [Fact]
    public void Replicas_that_were_missing_before_do_not_make_it_incomplete()
    {
        var web = On("1x3:1cpu,16Gi", Web(replicas: 4) + Guard("maxUnavailable: 2")).Play(Fault.Node("zone-a-1"))["web"]!;
        Assert.Equal((4, 3, 2, false), (web.Replicas, web.ReadyBefore, web.ReadyAfter, web.Completes));
        web = On("1x4:1cpu,16Gi", Web(replicas: 5, pod: HostAntiAffinity) + Guard("maxUnavailable: 2")).Play(Fault.PodDeletion)["web"]!;
        Assert.Equal((5, 4, 4, true), (web.Replicas, web.ReadyBefore, web.ReadyAfter, web.Completes));
    }

    [Fact]
    public void A_pod_that_tolerates_the_cordon_comes_back_and_was_not_refused()
    {
        const string all = "tolerations: [{operator: Exists}], nodeSelector: {kubernetes.io/hostname: zone-a-1}";
        var web = On("1x2:4cpu,16Gi", Web(replicas: 1, pod: all)).Play(Fault.Drain("zone-a-1"))["web"]!;
        Assert.Equal("web-r1-2 came back to the cordoned node zone-a-1, which its tolerations allow", Assert.Single(web.BlockedBy));
        Assert.False(web.Completes);
    }

    [Fact]
    public void Every_workload_that_a_budget_holds_back_is_named()
    {
        var other = Web(replicas: 2).Replace("web", "api", StringComparison.Ordinal) + Guard("maxUnavailable: 0").Replace("web", "api", StringComparison.Ordinal);
        var timeline = On("1x1:9cpu,16Gi", Web(replicas: 2) + Guard("maxUnavailable: 0") + other).Play(Fault.AnyDrain);
        Assert.All(timeline.Workloads, workload => Assert.StartsWith("eviction of ", workload.BlockedBy[0], StringComparison.Ordinal));
        Assert.Equal(2, timeline.Workloads.Count);
    }

    [Fact]
    public void Seeds_draw_in_which_order_pods_are_evicted()
    {
        var other = Web(replicas: 3).Replace("web", "api", StringComparison.Ordinal);
        var traces = Enumerable.Range(0, 12).Select(seed => string.Join(";", On("1x1:9cpu,16Gi", Web() + other, new SimulationOptions { Seed = seed }).Play(Fault.AnyDrain).Trace)).ToList();
        Assert.True(traces.Distinct().Count() > 3);
    }
}
