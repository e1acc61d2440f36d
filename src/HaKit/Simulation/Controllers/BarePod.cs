using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Controllers;

/// <summary>A bare Pod, which nothing replaces.</summary>
internal sealed class BarePod(ObjectReference reference, PodClass kind) : Controller(reference)
{
    private bool isCreated;

    public override int Desired => 1;

    public override bool Sync(ControlPlane plane)
    {
        if (isCreated)
            return false;
        isCreated = true;
        plane.Create(this, kind, Name);
        return true;
    }
}
