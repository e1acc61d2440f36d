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
                plane.Create(this, kind, $"{Name}-{plane.World.Nodes.Name(node)}", node);
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
        var unavailable = wanted - Ready;
        var most = Math.Max(1, strategy.MaxUnavailable.Resolve(wanted, roundUp: true));
        var changed = false;
        foreach (var pod in Pods.Where(pod => pod.IsActive && pod.Class != kind).OrderBy(pod => pod.IsReady).ThenBy(pod => pod.Ordinal).ToList())
        {
            if (pod.IsReady && unavailable >= most)
                break;
            unavailable += pod.IsReady ? 1 : 0;
            plane.Delete(pod);
            changed = true;
        }

        return changed;
    }
}

/// <summary>How a DaemonSet replaces its pods. Surge is not modelled.</summary>
internal sealed record DaemonSetStrategy(bool IsOnDelete, IntOrPercent MaxUnavailable);
