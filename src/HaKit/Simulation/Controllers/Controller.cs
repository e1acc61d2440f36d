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

    /// <summary>How the pods of this workload come and go in time.</summary>
    public required PodTiming Timing { get; init; }

    /// <summary>Pods wanted: <c>spec.replicas</c>, or one a node.</summary>
    public abstract int Desired { get; }

    /// <summary>False where budgets cannot ask for its scale: DaemonSets, Jobs.</summary>
    public virtual bool HasScale => true;

    /// <summary>All its pods that are not gone.</summary>
    public IReadOnlyList<SimPod> Pods => pods;

    /// <summary>True where something happened since the last <see cref="Sync"/> that it must see.</summary>
    public bool IsDirty { get; set; } = true;

    /// <summary>One pass; true where it did anything.</summary>
    public abstract bool Sync(ControlPlane plane);

    /// <summary>Starts the rollout of a changed template; false where the workload has none.</summary>
    public virtual bool StartRollout(ControlPlane plane) => false;

    /// <summary>True once no pod of an older template is left and all wanted pods are available.</summary>
    public virtual bool IsComplete(ControlPlane plane) => Ready() >= Desired;

    /// <summary>Changes the number of pods wanted; false where the workload has none.</summary>
    public virtual bool Scale(int replicas) => false;

    /// <summary>A pod's name tells its place; called by the plane.</summary>
    public void Adopt(SimPod pod)
    {
        pods.Add(pod);
        IsDirty = true;
    }

    public virtual void Forget(SimPod pod)
    {
        pods.Remove(pod);
        IsDirty = true;
    }

    public int Ready()
    {
        var ready = 0;
        foreach (var pod in pods)
            ready += pod.IsHealthy ? 1 : 0;
        return ready;
    }

    public int Active()
    {
        var active = 0;
        foreach (var pod in pods)
            active += pod.IsActive ? 1 : 0;
        return active;
    }
}
