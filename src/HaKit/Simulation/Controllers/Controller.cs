using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Controllers;

/// <summary>
/// What keeps a workload's pods: a Deployment, a StatefulSet and so on. <see cref="Sync"/> does what one pass of the real controller would do.
/// </summary>
internal abstract class Controller(ObjectReference reference)
{
    private readonly List<SimPod> pods = [];

    public ObjectReference Reference { get; } = reference;

    /// <summary>The namespace its pods are in.</summary>
    public required string Namespace { get; init; }

    public string Name => Reference.Name;

    /// <summary><c>shop/web</c>.</summary>
    public string FullName => $"{Namespace}/{Name}";

    /// <summary>Whether a text names the workload: <c>web</c>, or <c>shop/web</c>.</summary>
    public bool IsNamed(string? text) => text == Name || text == FullName;

    /// <summary>How the pods of this workload come and go in time.</summary>
    public required PodTiming Timing { get; init; }

    /// <summary>The bounds of its HorizontalPodAutoscaler; null without one.</summary>
    public (int Least, int Most)? Autoscaling { get; init; }

    /// <summary>Pods wanted: <c>spec.replicas</c>, or one a node.</summary>
    public abstract int Desired { get; }

    /// <summary>False where budgets cannot ask for its scale: DaemonSets, Jobs.</summary>
    public virtual bool HasScale => true;

    /// <summary>Pods wanted and pods ready when everything had settled, before any fault.</summary>
    public (int Wanted, int Ready) AtRest { get; set; }

    /// <summary>True for work that ends: Jobs and CronJobs are no servers.</summary>
    public virtual bool IsWork => false;

    /// <summary>Replicas that were missing before any fault: no fault is blamed for them.</summary>
    public int MissingAtRest => Math.Max(0, AtRest.Wanted - AtRest.Ready);

    /// <summary>All its pods that are not gone.</summary>
    public IReadOnlyList<SimPod> Pods => pods;

    /// <summary>The same, for loops over thousands.</summary>
    protected List<SimPod> All => pods;

    /// <summary>True where something happened since the last <see cref="Sync"/> that it must see.</summary>
    public bool IsDirty { get; set; } = true;

    /// <summary>One pass; true where it did anything.</summary>
    public abstract bool Sync(ControlPlane plane);

    /// <summary>Starts the rollout of a changed template; false where the workload has none.</summary>
    public virtual bool StartRollout(ControlPlane plane) => false;

    /// <summary>True once no pod of an older template is left and all wanted pods but so many are available.</summary>
    public virtual bool IsComplete(ControlPlane plane, int missing = 0) => Ready >= Desired - missing;

    /// <summary>Remembers the counts as they are now; the result brings them back. Which pods there are is undone one by one.</summary>
    public virtual Action Save()
    {
        var (active, placed, ready, dirty) = (Active, Placed, Ready, IsDirty);
        return () => (Active, Placed, Ready, IsDirty) = (active, placed, ready, dirty);
    }

    /// <summary>The run for which the state was saved.</summary>
    public int SavedFor { get; set; }

    /// <summary>Changes the number of pods wanted; false where the workload has none.</summary>
    public virtual bool Scale(int replicas) => false;

    /// <summary>Pods that are neither gone nor on their way out. Kept up to date by the plane, as the counts below: nothing here walks through the pods.</summary>
    public int Active { get; private set; }

    /// <summary>Active pods that have a node.</summary>
    public int Placed { get; private set; }

    /// <summary>Active pods that are ready.</summary>
    public int Ready { get; private set; }

    public void Adopt(SimPod pod, Journal journal)
    {
        journal.Append(pods, pod);
        Active++;
        IsDirty = true;
    }

    public void Bound() => Placed++;

    /// <summary>The pod is on its way out from now on.</summary>
    public virtual void Deleted(SimPod pod)
    {
        Active--;
        Placed -= pod.IsBound ? 1 : 0;
        Ready -= pod.IsReady ? 1 : 0;
        IsDirty = true;
    }

    public void ReadyChanged(SimPod pod)
    {
        Ready += pod.IsTerminating ? 0 : pod.IsReady ? 1 : -1;
        IsDirty = true;
    }

    public virtual void Forget(SimPod pod, Journal journal)
    {
        journal.Remove(pods, pod);
        IsDirty = true;
    }
}
