using HaKit.Facts.Scheduling;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Controllers;

/// <summary>
/// What <c>kubectl drain --ignore-daemonsets</c> does to a node: it is cordoned, and each pod that is on it then is evicted once a round until it has left.
/// With seed 0 a round goes by name, and each replacement is placed before the next eviction; another seed draws both, as the evictions of a real drain are
/// sent all at once.
/// </summary>
internal sealed class NodeDrain
{
    private readonly ControlPlane plane;
    private readonly List<SimPod> pods;

    /// <param name="plane">Where.</param>
    /// <param name="node">The node to be emptied.</param>
    /// <param name="taints">True where a node lifecycle controller runs, which turns the cordon into a taint.</param>
    public NodeDrain(ControlPlane plane, int node, bool taints = true)
    {
        this.plane = plane;
        Node = node;
        pods = [.. plane.World.Nodes.Pods[node].Where(pod => pod.IsActive && MustLeave(pod)).OrderBy(pod => pod.Name, StringComparer.Ordinal)];
        plane.SetNode(node, taints ? [.. plane.World.Nodes.Taints[node], Taint.OfCordon] : plane.World.Nodes.Taints[node], unschedulable: true);
    }

    public int Node { get; }

    /// <summary>Pods that no eviction has taken yet.</summary>
    public IEnumerable<SimPod> Left => pods.Where(pod => pod.IsActive);

    /// <summary>Pods that came to the node after its cordon: they tolerate it.</summary>
    public IEnumerable<SimPod> Returned => plane.World.Nodes.Pods[Node].Where(pod => pod.IsActive && MustLeave(pod) && !pods.Contains(pod));

    /// <summary>Asks once for each pod that is left.</summary>
    /// <returns>The pods that were refused, and why.</returns>
    public IReadOnlyList<(SimPod Pod, EvictionAnswer Answer)> Round(out int evicted)
    {
        var left = Left.ToList();
        plane.Scheduler.Draw?.Shuffle(left);
        var refused = new List<(SimPod, EvictionAnswer)>();
        foreach (var pod in left)
        {
            var answer = EvictionApi.Evict(plane, pod);
            if (!answer.IsEvicted)
                refused.Add((pod, answer));
            else if (plane.Scheduler.Draw is not { } draw || draw.Below(2) == 0)
                plane.Settle();
        }

        evicted = left.Count - refused.Count;
        return refused;
    }

    /// <summary>DaemonSets ignore cordons, and without <c>--force</c> a pod that nothing replaces is not touched.</summary>
    private static bool MustLeave(SimPod pod) => pod.Owner is not (DaemonSetController or BarePod);
}
