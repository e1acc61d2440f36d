using HaKit.Clusters;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Scenarios;

/// <summary>
/// Simulates a scenario in steps without a clock: the control plane settles; then terminated pods vanish and bound ones become ready; until nothing moves.
/// </summary>
internal sealed class ScenarioRun(ControlPlane plane)
{
    private readonly NodeTable nodes = plane.World.Nodes;

    public ScenarioResult Run(string happening)
    {
        Settling.CreateAll(plane);
        var initial = Summary();
        var budgets = plane.Budgets.Select(budget => budget.Status()).ToList();
        return happening switch
        {
            "drain" => new ScenarioResult(initial, budgets, Drain(), null),
            "rollout" => new ScenarioResult(initial, budgets, null, Rollout()),
            "" => new ScenarioResult(initial, budgets, null, null),
            _ => throw new FormatException($"event '{happening}': must be drain or rollout."),
        };
    }

    private DrainResult? Drain()
    {
        var node = Fullest();
        if (node < 0)
            return null;
        var podsOnNode = nodes.Pods[node].Count;
        var minReady = Ready();
        var rounds = new List<DrainRound>();
        var drain = new NodeDrain(plane, node, taints: false);
        while (nodes.Pods[node].Count > 0)
        {
            var refused = drain.Round(out var evicted).Count;
            plane.Settle();
            var ready = Ready();
            minReady = Math.Min(minReady, ready);
            rounds.Add(new DrainRound(evicted, refused, ready));
            Settling.UntilQuiet(plane);
            if (evicted == 0 && Ready() == ready)
                break;
        }

        return new DrainResult(podsOnNode, rounds, nodes.Pods[node].Count == 0, minReady, Summary());
    }

    private RolloutResult? Rollout()
    {
        var workload = plane.Controllers is [var first, ..] ? first : null;
        if (workload is null || !plane.Rollout(workload))
            return null;
        var minReady = Ready();
        var maxPods = Active();
        do
        {
            plane.Settle();
            minReady = Math.Min(minReady, Ready());
            maxPods = Math.Max(maxPods, Active());
        }
        while (Settling.Step(plane));

        return new RolloutResult(workload.IsComplete(plane), minReady, maxPods, Summary());
    }

    private int Fullest()
    {
        var best = -1;
        for (var node = 0; node < nodes.Count; node++)
        {
            var count = nodes.Pods[node].Count;
            if (count > 0 && (best < 0 || count > nodes.Pods[best].Count
                || (count == nodes.Pods[best].Count && string.CompareOrdinal(nodes.Name(node), nodes.Name(best)) < 0)))
                best = node;
        }

        return best;
    }

    private int Ready() => plane.Controllers.Sum(controller => controller.Ready);

    private int Active() => plane.Controllers.Sum(controller => controller.Active);

    private PlacementSummary Summary()
    {
        var zones = nodes.Topology(Topologies.Zone);
        var perZone = new int[zones.Count];
        var perNode = new int[nodes.Count];
        foreach (var pod in plane.Controllers.SelectMany(controller => controller.Pods).Where(pod => pod.IsBound && pod.IsActive))
        {
            perNode[pod.Node]++;
            if (zones.DomainOf[pod.Node] >= 0)
                perZone[zones.DomainOf[pod.Node]]++;
        }

        return new PlacementSummary(Active(), plane.Pending.Count, Ready(), Descending(perNode), Descending(perZone));
    }

    private static int[] Descending(int[] counts) => [.. counts.Where(count => count > 0).OrderDescending()];
}
