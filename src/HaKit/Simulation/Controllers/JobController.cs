using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Controllers;

/// <summary>
/// A Job, or a run of a CronJob, while it works: its pods take their place and are made anew where they are lost. It serves nobody, so that no fault is
/// measured by how many of them are ready.
/// </summary>
internal sealed class JobController(ObjectReference reference, int parallelism, PodClass kind) : Controller(reference)
{
    private int created;

    public override int Desired => parallelism;

    public override bool HasScale => false;

    public override bool IsWork => true;

    public override bool Sync(ControlPlane plane)
    {
        var missing = parallelism - Active;
        for (var i = 0; i < missing; i++)
            plane.Create(this, kind, FormattableString.Invariant($"{Name}-{++created}"));
        return missing > 0;
    }

    public override Action Save()
    {
        var (common, count) = (base.Save(), created);
        return () =>
        {
            common();
            created = count;
        };
    }
}
