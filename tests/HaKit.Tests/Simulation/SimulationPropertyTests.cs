using CsCheck;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Placement;
using static HaKit.Tests.Simulations.Played;

namespace HaKit.Tests.Simulations;

public class SimulationPropertyTests
{
    private static readonly Gen<(string Cluster, string Yaml, string Bound)> Cases = Gen.Select(
        Gen.Int[1, 3], Gen.Int[1, 4], Gen.Int[0, 8], Pick("Deployment", "StatefulSet"),
        Pick("", HostAntiAffinity, ZoneSpread),
        Pick("maxUnavailable: 1", "maxUnavailable: 0", "maxUnavailable: 50%", "minAvailable: 1", "minAvailable: 67%", "minAvailable: 100%"),
        Gen.Int[1, 4],
        (zones, nodes, replicas, kind, pod, bound, cpu) => ($"{zones}x{nodes}:{cpu}cpu,16Gi", Web(kind, replicas, pod) + Guard(bound) + Served, bound));

    private static readonly Fault[] Faults =
        [Fault.AnyDrain, Fault.AnyNode, Fault.ZoneLoss, Fault.Rollout, Fault.ScaleDownAndUp, Fault.Resizing, Fault.AnyDrain.During(Fault.ZoneLoss)];

    [Fact]
    public void Every_fault_ends_and_gives_the_same_timeline_again() => Cases.Sample(item =>
    {
        var simulation = On(item.Cluster, item.Yaml);
        var first = simulation.Survey(Faults);
        var second = On(item.Cluster, item.Yaml).Survey(Faults.Reverse().ToArray());
        return Text(first).Order(StringComparer.Ordinal).SequenceEqual(Text(second).Order(StringComparer.Ordinal));
    }, iter: 60, threads: 1);

    [Fact]
    public void Evictions_never_break_the_budget_and_nodes_never_hold_more_than_they_have() => Cases.Sample(item =>
    {
        var plane = On(item.Cluster, item.Yaml).Plane;
        for (var node = 0; node < plane.World.Nodes.Count; node++)
        {
            plane.SetNode(node, [], unschedulable: true);
            foreach (var pod in plane.World.Nodes.Pods[node].ToList())
            {
                var before = plane.Budgets[0].Status();
                var evicted = EvictionApi.Evict(plane, pod).IsEvicted;
                Assert.True(!evicted || !pod.IsReady || before.Allowed > 0);
                if (evicted)
                    Assert.True(plane.Budgets[0].Status().Healthy >= Math.Min(before.Healthy, before.Desired));
                plane.Settle();
            }

            Settling.UntilQuiet(plane);
            AssertHolds(plane.World);
            AssertConserved(plane);
            plane.SetNode(node, [], unschedulable: false);
            Settling.UntilQuiet(plane);
        }
    }, iter: 60, threads: 1);

    [Fact]
    public void A_play_leaves_everything_as_it_was() => Cases.Sample(item =>
    {
        var simulation = On(item.Cluster, item.Yaml);
        var before = Places(simulation.Plane);
        simulation.Survey(Faults);
        AssertHolds(simulation.Plane.World);
        AssertConserved(simulation.Plane);
        return before.SequenceEqual(Places(simulation.Plane));
    }, iter: 40, threads: 1);

    private static Gen<string> Pick(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(choice => choices[choice]);

    private static List<string> Places(ControlPlane plane) =>
        plane.Controllers.SelectMany(controller => controller.Pods).Select(pod => $"{pod.Name}@{pod.Node}:{pod.IsReady}:{pod.IsTerminating}").Order(StringComparer.Ordinal).ToList();

    private static IEnumerable<string> Text(SimulationReport report) => report.Outcomes.Select(outcome =>
        $"{outcome.Fault} {outcome.Worst} {outcome.ReadyBefore} {outcome.ReadyAtWorst} {outcome.ReadyAfter} {outcome.Completes} {outcome.AtRiskSeconds} {outcome.RecoveredAt} {string.Join(";", outcome.BlockedBy)}");

    private static void AssertHolds(World world)
    {
        var nodes = world.Nodes;
        for (var node = 0; node < nodes.Count; node++)
        {
            Assert.Equal(nodes.Pods[node].Sum(pod => pod.Class.Spec.Requests.Cpu), nodes.UsedCpu[node]);
            Assert.True(nodes.UsedCpu[node] <= nodes.Cpu[node]);
            Assert.True(nodes.Free[node].Pods >= 0);
        }
    }

    /// <summary>The counts that are kept agree with the pods that are there, and there are as many as wanted.</summary>
    private static void AssertConserved(ControlPlane plane)
    {
        foreach (var controller in plane.Controllers)
        {
            Assert.Equal(controller.Pods.Count(pod => pod.IsActive), controller.Active);
            Assert.Equal(controller.Pods.Count(pod => pod.IsHealthy), controller.Ready);
            Assert.Equal(controller.Pods.Count(pod => pod.IsActive && pod.IsBound), controller.Placed);
            Assert.True(controller.Active <= controller.Desired);
            if (controller is DeploymentController)
                Assert.Equal(controller.Desired, controller.Active);
        }
    }
}
