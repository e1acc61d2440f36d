using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Controllers;

/// <summary>Pods that nothing replaces: a bare Pod, and the pods of a Job while it runs.</summary>
internal sealed class BarePods(ObjectReference reference, int count, bool isJob, PodClass kind) : Controller(reference)
{
    private bool isCreated;

    public override int Desired => count;

    public override bool HasScale => !isJob;

    /// <summary>A Job makes new pods for those it lost.</summary>
    public override bool Sync(ControlPlane plane)
    {
        var missing = isJob || !isCreated ? count - Active : 0;
        isCreated = true;
        for (var i = 0; i < missing; i++)
            plane.Create(this, kind, isJob ? FormattableString.Invariant($"{Name}-{Pods.Count + 1}") : Name);
        return missing > 0;
    }
}
