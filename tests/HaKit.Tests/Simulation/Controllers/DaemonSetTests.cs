using static HaKit.Tests.Simulations.Simulated;

namespace HaKit.Tests.Simulations.Controllers;

public class DaemonSetTests
{
    private static string Daemons(string spec = "") => Web("DaemonSet", container: Probed, spec: spec).Replace("  replicas: 3\n", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("", 5, 60.0)] // one node at a time, 10 s each
    [InlineData("updateStrategy: {rollingUpdate: {maxUnavailable: 2}}", 4, 30.0)]
    [InlineData("updateStrategy: {rollingUpdate: {maxUnavailable: 100%}}", 0, 10.0)]
    [InlineData("updateStrategy: {rollingUpdate: {maxUnavailable: 0, maxSurge: 3}}", 6, 20.0)]
    public void A_rollout_goes_node_by_node_within_its_bounds(string spec, int worst, double seconds)
    {
        var timeline = On("3x2:4cpu,16Gi", Daemons(spec)).Play(Fault.Rollout);
        Assert.Equal((worst, 6, true), (timeline["web"]!.ReadyAtWorst, timeline["web"]!.ReadyAfter, timeline["web"]!.Completes));
        Assert.Equal(seconds, timeline.Trace.Last(entry => entry.Text.EndsWith("is ready", StringComparison.Ordinal)).Seconds);
    }

    [Fact]
    public void A_lost_node_is_one_less_to_cover_and_a_drain_leaves_the_pods_alone()
    {
        var simulation = On("3x2:4cpu,16Gi", Daemons());
        Assert.Equal((5, 5, true), (simulation.Play(Fault.AnyNode)["web"]!.ReadyAtWorst, simulation.Play(Fault.AnyNode)["web"]!.ReadyAfter, simulation.Play(Fault.AnyNode)["web"]!.Completes));
        Assert.Null(simulation.Play(Fault.AnyDrain)["web"]);
    }

    [Fact]
    public void A_run_leaves_the_counts_as_they_were()
    {
        var simulation = On("3x2:4cpu,16Gi", Daemons());
        var first = simulation.Play(Fault.Rollout.During(Fault.Node("zone-a-1"))).Trace;
        Assert.Equal(first, simulation.Play(Fault.Rollout.During(Fault.Node("zone-a-1"))).Trace);
        Assert.Equal((6, 6), (simulation.Plane.Controllers[0].Ready, simulation.Plane.Controllers[0].Desired));
    }
}
