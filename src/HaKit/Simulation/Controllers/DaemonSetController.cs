using HaKit.Arithmetic;
using HaKit.Facts.Scheduling;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Controllers;

/// <summary>A DaemonSet: one pod on every node that takes it. Its pods tolerate cordons and lost nodes, and drains leave them alone.</summary>
internal sealed class DaemonSetController(ObjectReference reference, DaemonSetStrategy strategy, Func<int, PodClass> classOfRevision) : Controller(reference)
{
    /// <summary>What the controller adds to every pod.</summary>
    public static readonly IReadOnlyList<PodToleration> OwnTolerations =
    [
        .. new[] { Taint.NotReady, Taint.Unreachable }.Select(key => new PodToleration(key, true, "", TaintEffect.NoExecute, null)),
        .. new[] { "disk-pressure", "memory-pressure", "pid-pressure", "unschedulable" }
            .Select(key => new PodToleration("node.kubernetes.io/" + key, true, "", TaintEffect.NoSchedule, null)),
    ];

    private int revision = 1;
    private int wanted;

    /// <summary>Pods of each node that are not gone, and how many of all are of an older template.</summary>
    private int[] live = [];
    private int old;

    /// <summary>True where a node or a pod's existence changed since the last pass: readiness alone leaves every node as it is.</summary>
    private bool mustVisitNodes = true;

    /// <summary>True where a node's taints changed, so that pods may have to leave it.</summary>
    private bool mayHaveToLeave;

    public override int Desired => wanted;

    public override bool HasScale => false;

    public override bool Sync(ControlPlane plane)
    {
        var kind = classOfRevision(revision);
        return (mustVisitNodes && VisitNodes(plane, kind)) | Update(plane, kind);
    }

    /// <summary>A node's taints or cordon changed.</summary>
    public void NodeChanged()
    {
        mustVisitNodes = true;
        mayHaveToLeave = true;
        IsDirty = true;
    }

    public override bool StartRollout(ControlPlane plane)
    {
        revision++;
        old = Pods.Count;
        IsDirty = true;
        return true;
    }

    public override void Forget(SimPod pod, Journal journal)
    {
        base.Forget(pod, journal);
        live[pod.Ordinal]--;
        journal.Add(() => live[pod.Ordinal]++);
        old -= pod.Class == classOfRevision(revision) ? 0 : 1;
        mustVisitNodes = true;
    }

    public override Action Save()
    {
        var (common, current, count, older, visit, leave) = (base.Save(), revision, wanted, old, mustVisitNodes, mayHaveToLeave);
        return () =>
        {
            common();
            (revision, wanted, old, mustVisitNodes, mayHaveToLeave) = (current, count, older, visit, leave);
        };
    }

    public override bool IsComplete(ControlPlane plane, int missing = 0) => Ready >= wanted - missing && old == 0;

    private bool VisitNodes(ControlPlane plane, PodClass kind)
    {
        mustVisitNodes = false;
        if (live.Length == 0)
            live = new int[plane.World.Nodes.Count];
        var changed = false;
        wanted = 0;
        for (var node = 0; node < live.Length; node++)
        {
            if (!kind.Allowed[node])
                continue;
            wanted++;
            if (live[node] > 0)
                continue;
            CreateOn(plane, kind, node);
            changed = true;
        }

        if (!mayHaveToLeave)
            return changed;
        mayHaveToLeave = false;
        foreach (var pod in All.FindAll(pod => !kind.Allowed[pod.Ordinal] && pod.IsActive && MustLeave(plane, pod)))
        {
            plane.Delete(pod);
            changed = true;
        }

        return changed;
    }

    private static bool MustLeave(ControlPlane plane, SimPod pod) =>
        plane.World.Nodes.Taints[pod.Ordinal].Any(taint => taint.Effect == TaintEffect.NoExecute && !pod.Class.Spec.Tolerates(taint));

    private bool Update(ControlPlane plane, PodClass kind)
    {
        if (strategy.IsOnDelete || old == 0)
            return false;
        var surge = strategy.MaxSurge.Resolve(wanted, roundUp: true);
        return surge == 0 ? Replace(plane, kind, Math.Max(1, strategy.MaxUnavailable.Resolve(wanted, roundUp: true))) : Surge(plane, kind, surge);
    }

    /// <summary>
    /// Deletes old pods while no more than so many nodes are without an available one, those that are not available first; the next pass puts new ones there.
    /// </summary>
    private bool Replace(ControlPlane plane, PodClass kind, int most)
    {
        var room = most - (wanted - (Timing.MinReady <= 0 ? Ready : All.Count(pod => IsAvailable(plane, pod))));
        var leaving = new List<SimPod>();
        for (var i = 0; i < All.Count && (Ready < Active || Timing.MinReady > 0); i++)
        {
            if (All[i].Class != kind && All[i].IsActive && !IsAvailable(plane, All[i]))
                leaving.Add(All[i]);
        }

        foreach (var pod in All)
        {
            if (room <= 0)
                break;
            if (!pod.IsActive || pod.Class == kind || !IsAvailable(plane, pod))
                continue;
            leaving.Add(pod);
            room--;
        }

        leaving.ForEach(plane.Delete);
        return leaving.Count > 0;
    }

    /// <summary>Puts a new pod beside the old one on so many nodes at a time, and takes the old one away once the new one is available.</summary>
    private bool Surge(ControlPlane plane, PodClass kind, int most)
    {
        var (oldOn, newOn) = (new SimPod?[live.Length], new SimPod?[live.Length]);
        foreach (var pod in All)
        {
            if (pod.IsActive)
                (pod.Class == kind ? newOn : oldOn)[pod.Ordinal] ??= pod;
        }

        var surging = 0;
        for (var node = 0; node < live.Length; node++)
            surging += oldOn[node] is not null && newOn[node] is { } added && !IsAvailable(plane, added) ? 1 : 0;
        var changed = false;
        for (var node = 0; node < live.Length; node++)
        {
            if (oldOn[node] is not { } leaving)
                continue;
            if (newOn[node] is { } added)
            {
                if (!IsAvailable(plane, added))
                    continue;
                plane.Delete(leaving);
            }
            else if (!IsAvailable(plane, leaving) || surging++ < most)
            {
                CreateOn(plane, kind, node);
            }
            else
            {
                continue;
            }

            changed = true;
        }

        return changed;
    }

    private void CreateOn(ControlPlane plane, PodClass kind, int node)
    {
        plane.Create(this, kind, $"{Name}-{plane.World.Nodes.Name(node)}", node);
        live[node]++;
        plane.World.Journal.Add(() => live[node]--);
    }

    private bool IsAvailable(ControlPlane plane, SimPod pod) =>
        pod.IsHealthy && (Timing.MinReady <= 0 || plane.Now - pod.ReadySince >= Timing.MinReady);
}

/// <summary>How a DaemonSet replaces its pods.</summary>
internal sealed record DaemonSetStrategy(bool IsOnDelete, IntOrPercent MaxUnavailable, IntOrPercent MaxSurge);
