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
    /// Deletes lesser pods where that makes room. The pod itself stays in the queue: it is bound once its victims are gone.
    /// </summary>
    public static void MakeRoom(ControlPlane plane, SimPod pod)
    {
        foreach (var victim in Choose(plane, pod) ?? [])
            plane.Delete(victim);
    }

    /// <summary>The victims on the best node; null where no removal of lesser pods helps.</summary>
    private static List<SimPod>? Choose(ControlPlane plane, SimPod pod)
    {
        var world = plane.World;
        if (!pod.Class.Spec.Preempts || !world.Classes.Any(kind => kind.Priority < pod.Class.Priority && kind.Pods.Count > 0))
            return null;
        (int Broken, int Highest, long Sum, int Count) best = default;
        List<SimPod>? chosen = null;
        for (var node = 0; node < world.Nodes.Count; node++)
        {
            if (!pod.Class.Allowed[node] || Victims(plane, pod, node) is not { Count: > 0 } victims)
                continue;
            var cost = (
                victims.Count(victim => Breaks(plane, victim)), victims.Max(victim => victim.Class.Priority),
                victims.Sum(victim => victim.Class.Priority - (long)int.MinValue), victims.Count);
            if (chosen is null || cost.CompareTo(best) < 0)
                (best, chosen) = (cost, victims);
        }

        return chosen;
    }

    private static List<SimPod>? Victims(ControlPlane plane, SimPod pod, int node)
    {
        var world = plane.World;
        var lesser = world.Nodes.Pods[node].Where(other => other.Class.Priority < pod.Class.Priority && other.IsActive).ToList();
        if (lesser.Count == 0)
            return null;
        foreach (var other in lesser)
            world.Displace(other);
        var victims = new List<SimPod>();
        var fits = Fits();
        foreach (var other in lesser.OrderByDescending(other => fits && Breaks(plane, other)).ThenByDescending(other => other.Class.Priority).ThenBy(other => other.Born))
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

    private static bool Breaks(ControlPlane plane, SimPod victim) =>
        plane.Budgets.Any(budget => budget.Guards(victim.Class) && budget.Status().Allowed <= 0);
}
