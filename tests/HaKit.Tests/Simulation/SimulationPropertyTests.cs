using CsCheck;
using HaKit.Clusters;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Placement;
using HaKit.Simulating.Faults;
using static HaKit.Tests.Simulations.Simulated;

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

    private static readonly Fault[] Mixed =
    [
        Fault.AnyDrain, Fault.Resizing, Fault.AnyDrain.During(Fault.ZoneLoss), Fault.AnyDrain.During(Fault.AnyNode), Fault.Resizing.During(Fault.ZoneLoss),
        Fault.Rollout, Fault.Rollout.During(Fault.AnyNode), Fault.AnyDrain.During(Fault.Rollout), Fault.ScaleDownAndUp.During(Fault.Rollout),
    ];

    /// <summary>What may happen at once: rollouts with surge, an important pod that pushes others out, a drain while a zone or a node is lost.</summary>
    private static readonly Gen<(string Cluster, string Yaml, Fault Fault, int Seed)> Turmoil = Gen.Select(
        Gen.Int[1, 3], Gen.Int[1, 3], Gen.Int[1, 6], Pick("Deployment", "StatefulSet", "DaemonSet"),
        Pick("", HostAntiAffinity, ZoneSpread),
        Pick("maxUnavailable: 1", "maxUnavailable: 50%", "minAvailable: 1"),
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 8], Gen.Bool),
        (zones, nodes, replicas, kind, pod, bound, other) =>
        {
            var (seed, fault, vip) = other;
            var workload = Web(kind, replicas, pod, container: Probed);
            return (
                $"{zones}x{nodes}:2cpu,16Gi",
                (kind == "DaemonSet" ? workload.Replace($"  replicas: {replicas}\n", "  updateStrategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}\n", StringComparison.Ordinal) : workload)
                    + Guard(bound) + Served + (vip ? Important : ""),
                Mixed[fault], seed);
        });

    private const string Important = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: vip}
        spec:
          replicas: 2
          selector: {matchLabels: {app: vip}}
          template:
            metadata: {labels: {app: vip}}
            spec: {priority: 1000, containers: [{name: c, image: "x:1", resources: {requests: {cpu: "1"}}}]}
        """;

    [Fact]
    public void At_no_moment_of_a_play_a_node_holds_more_than_it_has_and_every_play_ends_by_itself() => Turmoil.Sample(item =>
    {
        var simulation = On(item.Cluster, item.Yaml, new SimulationOptions { Seed = item.Seed });
        foreach (var fault in FaultTargets.Each(simulation.Plane, item.Fault).ToList())
        {
            var timeline = new FaultRun(simulation.Plane, simulation.Options) { Observer = (_, _) => AssertRoom(simulation.Plane.World) }.Run(fault);
            Assert.True(timeline.DurationSeconds < simulation.Options.Horizon.TotalSeconds, $"{fault} was cut off");
        }
    }, iter: 60, threads: 1);

    /// <summary>In drains and resizing only evictions take ready pods, whatever else is lost meanwhile: each leaves the budget as many healthy pods as it wants.</summary>
    [Fact]
    public void No_eviction_of_a_play_breaks_a_budget() => Turmoil.Where(item => !item.Yaml.Contains("vip", StringComparison.Ordinal)).Sample(item =>
    {
        var simulation = On(item.Cluster, item.Yaml, new SimulationOptions { Seed = item.Seed });
        foreach (var fault in FaultTargets.Each(simulation.Plane, Mixed[item.Seed + 1]).ToList())
        {
            var tolerated = fault.Kind is FaultKind.Drain or FaultKind.Vpa;
            new FaultRun(simulation.Plane, simulation.Options)
            {
                Observer = (happened, pod) =>
                {
                    if (happened != PodEvent.Deleted || !pod.IsReady || !simulation.Plane.Budgets[0].Guards(pod.Class))
                        return;
                    var status = simulation.Plane.Budgets[0].Status();
                    Assert.True(tolerated && status.Healthy >= status.Desired, $"{pod.Name} in {fault}: {status}");
                },
            }.Run(fault);
        }
    }, iter: 80, threads: 1);

    [Fact]
    public void A_play_neither_loses_nor_invents_pods() => Turmoil.Sample(item =>
    {
        var simulation = On(item.Cluster, item.Yaml, new SimulationOptions { Seed = item.Seed });
        foreach (var fault in FaultTargets.Each(simulation.Plane, item.Fault).ToList())
        {
            var (bound, created, gone) = (0, 0, 0);
            var timeline = new FaultRun(simulation.Plane, simulation.Options)
            {
                Observer = (happened, _) =>
                {
                    created += happened == PodEvent.Created ? 1 : 0;
                    bound += happened == PodEvent.Bound ? 1 : 0;
                    gone += happened == PodEvent.Gone ? 1 : 0;
                    Assert.Equal(
                        simulation.Plane.Controllers.Sum(controller => controller.Pods.Count(pod => pod.IsBound && !pod.IsGone)),
                        simulation.Plane.World.Nodes.Pods.Sum(pods => pods.Count));
                },
            }.Run(fault);
            var before = timeline.Before.Places.Sum(place => place.Ready + place.Other);
            Assert.InRange(timeline.After.Places.Sum(place => place.Ready + place.Other), before + bound - gone, before + bound);
            Assert.True(bound <= created + simulation.PendingPods);
        }

        AssertConserved(simulation.Plane);
    }, iter: 60, threads: 1);

    [Fact]
    public void The_same_seed_tells_the_same_story() => Turmoil.Sample(item =>
    {
        string Story() => string.Join("\n", On(item.Cluster, item.Yaml, new SimulationOptions { Seed = item.Seed }).PlayEach(item.Fault).SelectMany(timeline => timeline.Trace));
        return Story() == Story();
    }, iter: 40, threads: 1);

    /// <summary>With enough plays several threads share them; each must start from the same placement.</summary>
    [Fact]
    public void Dealt_out_over_threads_a_survey_finds_what_the_plays_one_by_one_find()
    {
        var simulation = On("3x30:2cpu,16Gi", Web(replicas: 100, container: Probed) + Important);
        var outcome = simulation.Survey([Fault.AnyNode]).Outcomes[0];
        var plays = simulation.PlayEach(Fault.AnyNode);
        Assert.Equal(plays.Count, outcome.Plays);
        Assert.Equal(plays.Min(play => play["web"]?.ReadyAtWorst ?? 100), outcome.ReadyAtWorst);
        Assert.Equal(plays.Max(play => play["web"]?.RecoveredAt ?? 0), outcome.RecoveredAt);
    }

    private static void AssertRoom(World world) => Assert.All(world.Nodes.Free, free => Assert.True(free is { Cpu: >= 0, Memory: >= 0, Pods: >= 0 }));

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
