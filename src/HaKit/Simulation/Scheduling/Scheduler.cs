using System.Runtime.CompilerServices;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Scheduling;

/// <summary>
/// Finds a node for one pod after another, as kube-scheduler's default profile does. From 100 nodes on it looks at a share of them only, going on
/// each time where it stopped, so that its work per pod does not grow with the cluster. Among equals the first it looked at wins with seed 0;
/// another seed draws.
/// </summary>
internal sealed class Scheduler(World world, int seed = 0)
{
    private const int AllBelow = 100;

    private readonly Scores scores = new(world);
    private readonly int[] feasible = new int[world.Nodes.Count];
    private int start;

    /// <summary>Whose places are kept.</summary>
    public Nominations Nominated { get; } = new(world);

    /// <summary>Draws among equals; null with seed 0, where the first wins.</summary>
    public SeededDraw? Draw { get; } = seed == 0 ? null : new SeededDraw(seed);

    /// <summary>Binds the pod to the best node; false where none takes it.</summary>
    public bool TryBind(SimPod pod)
    {
        var cleared = Nominated.NodeOf(pod);
        if (cleared >= 0 && TryBindTo(pod, cleared))
            return true;
        var node = Find(pod);
        if (node < 0)
            return false;
        Bind(pod, node);
        return true;
    }

    /// <summary>Binds a pod that is meant for one node only.</summary>
    public bool TryBindTo(SimPod pod, int node)
    {
        Filters.Prepare(pod.Class);
        if (Filters.Check(world, pod.Class, node) != Refusal.None || !(Nominated.IsEmpty || Nominated.LeavePlace(pod, node)))
            return false;
        Bind(pod, node);
        return true;
    }

    /// <summary>How many nodes refuse the pod for which reason.</summary>
    public IReadOnlyDictionary<Refusal, int> Explain(PodClass kind)
    {
        Filters.Prepare(kind);
        var reasons = new SortedDictionary<Refusal, int>();
        for (var node = 0; node < world.Nodes.Count; node++)
        {
            var reason = Filters.Check(world, kind, node);
            if (reason != Refusal.None)
                reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
        }

        return reasons;
    }

    /// <summary>Starts the round over, so that what comes next does not depend on what came before.</summary>
    public void Reset()
    {
        start = 0;
        Draw?.Reset();
    }

    private void Bind(SimPod pod, int node)
    {
        Nominated.Remove(pod);
        world.Bind(pod, node);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Find(SimPod pod)
    {
        var kind = pod.Class;
        Filters.Prepare(kind);
        var count = world.Nodes.Count;
        var enough = Enough(count);
        var needsOnlyRoom = Filters.NeedsOnlyRoom(kind);
        var found = 0;
        var looked = 0;
        for (; looked < count && found < enough; looked++)
        {
            var node = start + looked;
            node = node >= count ? node - count : node;
            if ((needsOnlyRoom ? kind.Allowed[node] && Filters.Fits(world.Nodes, kind, node) : Filters.Check(world, kind, node) == Refusal.None)
                && (Nominated.IsEmpty || Nominated.LeavePlace(pod, node)))
                feasible[found++] = node;
        }

        if (count > 0)
            start = (start + looked) % count;
        if (found <= 1)
            return found == 0 ? -1 : feasible[0];
        return Best(kind, feasible.AsSpan(0, found));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Best(PodClass kind, ReadOnlySpan<int> candidates)
    {
        var points = scores.Of(kind, candidates);
        var best = 0;
        var equals = 1;
        for (var i = 1; i < candidates.Length; i++)
        {
            if (points[i] > points[best])
            {
                best = i;
                equals = 1;
            }
            else if (points[i] == points[best] && Draw?.Below(++equals) == 0)
            {
                best = i;
            }
        }

        return candidates[best];
    }

    /// <summary>How many nodes that take the pod are enough: all of a small cluster, 50% less one per 125 nodes of a large one, at least 5% and 100.</summary>
    private static int Enough(int nodes) => nodes < AllBelow
        ? nodes
        : Math.Max(AllBelow, (int)((long)nodes * Math.Max(5, 50 - nodes / 125) / 100));
}
