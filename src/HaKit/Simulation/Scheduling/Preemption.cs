using HaKit.Simulating.Controllers;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Scheduling;

/// <summary>
/// Who must go so that a pod of higher priority fits: on each node all lesser pods are taken off, then as many as possible are let back in. The node
/// with the fewest broken budgets wins, then the least important victims, then the fewest.
/// </summary>
internal static class Preemption
{
    /// <summary>
    /// Deletes lesser pods where that makes room. The pod itself stays in the queue, and its place is kept: it is bound once its victims are gone.
    /// </summary>
    public static void MakeRoom(ControlPlane plane, SimPod pod)
    {
        if (Choose(plane, pod) is not [var first, ..] victims)
            return;
        plane.Scheduler.Nominated.Add(pod, first.Node);
        foreach (var victim in victims)
            plane.Delete(victim);
    }

    /// <summary>Gives the kept place up where all who were to leave it have left and the pod still does not fit.</summary>
    public static void GiveUp(ControlPlane plane, SimPod pod)
    {
        var node = plane.Scheduler.Nominated.NodeOf(pod);
        if (node >= 0 && !plane.World.Nodes.Pods[node].Exists(other => other.IsTerminating && other.Class.Priority < pod.Class.Priority))
            plane.Scheduler.Nominated.Remove(pod);
    }

    /// <summary>The victims on the best node; null where no removal of lesser pods helps.</summary>
    private static List<SimPod>? Choose(ControlPlane plane, SimPod pod)
    {
        var world = plane.World;
        if (!pod.Class.Spec.Preempts || !world.Classes.Any(kind => kind.Priority < pod.Class.Priority && kind.Pods.Count > 0))
            return null;
        (int Broken, int Highest, long Sum, int Count, long Youth) best = default;
        List<SimPod>? chosen = null;
        for (var node = 0; node < world.Nodes.Count; node++)
        {
            if (!pod.Class.Allowed[node] || Victims(plane, pod, node, out var broken) is not { Count: > 0 } victims)
                continue;
            var cost = (
                victims.Count(broken.Contains), victims.Max(victim => victim.Class.Priority),
                victims.Sum(victim => victim.Class.Priority - (long)int.MinValue), victims.Count, -Youth(victims));
            if (chosen is null || cost.CompareTo(best) < 0)
                (best, chosen) = (cost, victims);
        }

        return chosen;
    }

    /// <summary>How late the oldest of the most important victims was born: the later, the less is lost.</summary>
    private static long Youth(List<SimPod> victims)
    {
        var highest = victims.Max(victim => victim.Class.Priority);
        return victims.Where(victim => victim.Class.Priority == highest).Min(victim => victim.Born);
    }

    private static List<SimPod>? Victims(ControlPlane plane, SimPod pod, int node, out HashSet<SimPod> broken)
    {
        var world = plane.World;
        var lesser = world.Nodes.Pods[node].Where(other => other.Class.Priority < pod.Class.Priority && other.IsActive)
            .OrderByDescending(other => other.Class.Priority).ThenBy(other => other.Born).ToList();
        broken = BreakBudgets(plane, lesser);
        if (lesser.Count == 0)
            return null;
        foreach (var other in lesser)
            world.Displace(other);
        var victims = new List<SimPod>();
        var fits = Fits();
        foreach (var other in lesser.Where(broken.Contains).Concat(lesser.Except(broken)).ToList())
        {
            world.Place(other, node);
            if (!fits || Fits())
                continue;
            world.Displace(other);
            victims.Add(other);
        }

        foreach (var victim in victims)
            world.Place(victim, node);
        return fits ? victims : null;

        bool Fits()
        {
            Filters.Prepare(pod.Class);
            return Filters.Check(world, pod.Class, node) == Refusal.None;
        }
    }

    /// <summary>Those whose eviction a budget would no longer allow, the more important ones counted first.</summary>
    private static HashSet<SimPod> BreakBudgets(ControlPlane plane, List<SimPod> pods)
    {
        var broken = new HashSet<SimPod>(ReferenceEqualityComparer.Instance);
        foreach (var budget in plane.Budgets)
        {
            var guarded = pods.Where(pod => budget.Guards(pod.Class)).ToList();
            if (guarded.Count > 0)
                broken.UnionWith(guarded.Skip(budget.Status().Allowed));
        }

        return broken;
    }
}
