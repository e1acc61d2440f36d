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

    public override int Desired => wanted;

    public override bool HasScale => false;

    public override bool Sync(ControlPlane plane)
    {
        var kind = classOfRevision(revision);
        var covered = Pods.Where(pod => !pod.IsGone).Select(pod => pod.Ordinal).ToHashSet();
        var changed = false;
        wanted = 0;
        for (var node = 0; node < plane.World.Nodes.Count; node++)
        {
            if (!kind.Allowed[node])
                continue;
            wanted++;
            if (!covered.Contains(node))
            {
                CreateOn(plane, kind, node);
                changed = true;
            }
        }

        foreach (var pod in Pods.Where(pod => pod.IsActive && !kind.Allowed[pod.Ordinal] && MustLeave(plane, pod)).ToList())
        {
            plane.Delete(pod);
            changed = true;
        }

        return changed | Update(plane, kind);
    }

    public override bool StartRollout(ControlPlane plane)
    {
        revision++;
        IsDirty = true;
        return true;
    }

    public override Action Save()
    {
        var (common, current, count) = (base.Save(), revision, wanted);
        return () =>
        {
            common();
            (revision, wanted) = (current, count);
        };
    }

    public override bool IsComplete(ControlPlane plane) => Ready >= wanted && Pods.All(pod => pod.Class == classOfRevision(revision));

    private static bool MustLeave(ControlPlane plane, SimPod pod) =>
        plane.World.Nodes.Taints[pod.Ordinal].Any(taint => taint.Effect == TaintEffect.NoExecute && !pod.Class.Spec.Tolerates(taint));

    private bool Update(ControlPlane plane, PodClass kind)
    {
        if (strategy.IsOnDelete)
            return false;
        var surge = strategy.MaxSurge.Resolve(wanted, roundUp: true);
        return surge == 0 ? Replace(plane, kind, Math.Max(1, strategy.MaxUnavailable.Resolve(wanted, roundUp: true))) : Surge(plane, kind, surge);
    }

    /// <summary>Deletes old pods while no more than so many nodes are without an available one; the next pass puts new ones there.</summary>
    private bool Replace(ControlPlane plane, PodClass kind, int most)
    {
        var active = Pods.Where(pod => pod.IsActive).ToList();
        var unavailable = wanted - active.Count(pod => IsAvailable(plane, pod));
        var changed = false;
        foreach (var pod in active.Where(pod => pod.Class != kind).OrderBy(pod => IsAvailable(plane, pod)).ThenBy(pod => pod.Ordinal))
        {
            if (IsAvailable(plane, pod) && unavailable++ >= most)
                break;
            plane.Delete(pod);
            changed = true;
        }

        return changed;
    }

    /// <summary>Puts a new pod beside the old one on so many nodes at a time, and takes the old one away once the new one is available.</summary>
    private bool Surge(ControlPlane plane, PodClass kind, int most)
    {
        var nodes = Pods.Where(pod => pod.IsActive).GroupBy(pod => pod.Ordinal).OrderBy(pods => pods.Key)
            .Select(pods => (Old: pods.FirstOrDefault(pod => pod.Class != kind), New: pods.FirstOrDefault(pod => pod.Class == kind)))
            .ToList();
        var surging = nodes.Count(node => node is { Old: not null, New: { } added } && !IsAvailable(plane, added));
        var changed = false;
        foreach (var (old, added) in nodes.Where(node => node.Old is not null).OrderBy(node => IsAvailable(plane, node.Old!)))
        {
            if (added is not null)
            {
                if (!IsAvailable(plane, added))
                    continue;
                plane.Delete(old!);
            }
            else if (!IsAvailable(plane, old!) || surging++ < most)
            {
                CreateOn(plane, kind, old!.Ordinal);
            }
            else
            {
                break;
            }

            changed = true;
        }

        return changed;
    }

    private void CreateOn(ControlPlane plane, PodClass kind, int node) => plane.Create(this, kind, $"{Name}-{plane.World.Nodes.Name(node)}", node);

    private bool IsAvailable(ControlPlane plane, SimPod pod) =>
        pod.IsHealthy && (Timing.MinReady <= 0 || plane.Now - pod.ReadySince >= Timing.MinReady);
}

/// <summary>How a DaemonSet replaces its pods.</summary>
internal sealed record DaemonSetStrategy(bool IsOnDelete, IntOrPercent MaxUnavailable, IntOrPercent MaxSurge);
