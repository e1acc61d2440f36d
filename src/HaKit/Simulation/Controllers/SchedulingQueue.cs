using HaKit.Simulating.Placement;
using HaKit.Simulating.Scheduling;

namespace HaKit.Simulating.Controllers;

/// <summary>
/// Pods that wait for a node: highest priority first, then in order of arrival. A class of pods that found no place is tried again only after something
/// that can help it: a pod gone, a node changed, or, where it depends on other pods' places, a pod bound. A new pod of the class is tried also after another
/// went on its way out, which no longer counts for spread even where it stays on a lost node.
/// </summary>
internal sealed class SchedulingQueue(ControlPlane plane)
{
    private readonly SortedSet<SimPod> waiting = new(Comparer<SimPod>.Create(Order));
    private readonly HashSet<SimPod> preempting = new(ReferenceEqualityComparer.Instance);

    /// <summary>Classes that found no place, with the number of pods that had gone on their way out by then.</summary>
    private readonly Dictionary<PodClass, long> stuck = new(ReferenceEqualityComparer.Instance);

    private long leaving;

    public IReadOnlyCollection<SimPod> Pods => waiting;

    public void Add(SimPod pod)
    {
        waiting.Add(pod);
        plane.World.Journal.Add(() => waiting.Remove(pod));
    }

    public void Remove(SimPod pod)
    {
        if (waiting.Remove(pod))
            plane.World.Journal.Add(() => waiting.Add(pod));
    }

    /// <summary>Remembers which classes found no place; the result brings that back.</summary>
    public Action Save()
    {
        var (stuckThen, preemptingThen, leavingThen) = (stuck.ToArray(), preempting.ToArray(), leaving);
        return () =>
        {
            leaving = leavingThen;
            stuck.Clear();
            foreach (var (kind, since) in stuckThen)
                stuck.Add(kind, since);
            preempting.Clear();
            preempting.UnionWith(preemptingThen);
        };
    }

    public void RetryAll() => stuck.Clear();

    /// <summary>A pod is on its way out: those that are created from now on are tried.</summary>
    public void Leaving() => leaving++;

    /// <summary>Tries every waiting pod until no more can be placed; true where any was.</summary>
    public bool Run()
    {
        var any = false;
        while (waiting.Count > 0 && Round())
        {
            any = true;
            foreach (var kind in stuck.Keys.Where(kind => kind.HardSpread.Length > 0 || kind.Wanted.Length > 0).ToList())
                stuck.Remove(kind);
        }

        return any;
    }

    private bool Round()
    {
        var bound = new List<SimPod>();
        foreach (var pod in waiting)
        {
            if (plane.Start is { } start)
            {
                if (start.Bind(pod, plane.World))
                {
                    bound.Add(pod);
                    continue;
                }

                if (start.Holds)
                    continue;
            }

            if (!IsPinned(pod) && stuck.TryGetValue(pod.Class, out var since) && (pod.WasTried || since == leaving))
            {
                MarkTried(pod);
                continue;
            }

            if (Place(pod))
                bound.Add(pod);
            else if (!IsPinned(pod))
            {
                MarkTried(pod);
                stuck[pod.Class] = leaving;
                if (plane.Replay is null && preempting.Add(pod))
                    Preemption.MakeRoom(plane, pod);
                else
                    Preemption.GiveUp(plane, pod);
            }
        }

        foreach (var pod in bound)
        {
            Remove(pod);
            plane.Bound(pod);
        }

        return bound.Count > 0;
    }

    private void MarkTried(SimPod pod)
    {
        if (pod.WasTried)
            return;
        pod.WasTried = true;
        plane.World.Journal.Add(() => pod.WasTried = false);
    }

    private bool Place(SimPod pod)
    {
        if (plane.Replay is not { } replay)
            return Find(pod);
        var node = replay[(int)pod.Born];
        if (node >= 0)
            plane.World.Bind(pod, node);
        return node >= 0;
    }

    private bool Find(SimPod pod) => IsPinned(pod)
        ? plane.Scheduler.TryBindTo(pod, pod.Ordinal)
        : plane.Scheduler.TryBind(pod);

    private static bool IsPinned(SimPod pod) => pod.Owner is DaemonSetController;

    private static int Order(SimPod left, SimPod right) => left.Class.Priority != right.Class.Priority
        ? right.Class.Priority.CompareTo(left.Class.Priority)
        : left.Arrival != right.Arrival ? left.Arrival.CompareTo(right.Arrival)
        : left.Born.CompareTo(right.Born);
}
