using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Scheduling;

/// <summary>
/// Pods for which others are being pushed off a node. Until such a pod is there its place is kept: pods of no higher priority are placed as if it were.
/// </summary>
internal sealed class Nominations(World world)
{
    private readonly Dictionary<SimPod, int> nodes = new(ReferenceEqualityComparer.Instance);

    public bool IsEmpty => nodes.Count == 0;

    /// <summary>The node that is being cleared for the pod; -1 where none is.</summary>
    public int NodeOf(SimPod pod) => nodes.GetValueOrDefault(pod, -1);

    public void Add(SimPod pod, int node)
    {
        nodes.Add(pod, node);
        world.Journal.Add(() => nodes.Remove(pod));
    }

    public void Remove(SimPod pod)
    {
        if (nodes.Remove(pod, out var node))
            world.Journal.Add(() => nodes.Add(pod, node));
    }

    /// <summary>Whether a node that takes the pod as it is would take it with the pods that are to come as well.</summary>
    public bool LeavePlace(SimPod pod, int node)
    {
        var coming = nodes.Where(entry => entry.Value == node && entry.Key != pod && entry.Key.Class.Priority >= pod.Class.Priority).Select(entry => entry.Key).ToList();
        if (coming.Count == 0)
            return true;
        foreach (var other in coming)
            world.Place(other, node);
        Filters.Prepare(pod.Class);
        var takes = Filters.Check(world, pod.Class, node) == Refusal.None;
        foreach (var other in coming)
        {
            world.Displace(other);
            other.Node = -1;
        }

        Filters.Prepare(pod.Class);
        return takes;
    }
}
