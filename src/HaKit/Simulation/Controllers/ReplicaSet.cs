using System.Globalization;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Controllers;

/// <summary>One revision's pods: keeps their number, and chooses which ones go.</summary>
internal sealed class ReplicaSet(PodClass kind, string name)
{
    private readonly List<SimPod> pods = [];
    private int created;

    public PodClass Class { get; } = kind;

    public int Desired { get; set; }

    /// <summary>Pods that are neither gone nor on their way out.</summary>
    public int Active { get; private set; }

    /// <summary>Pods that are not gone.</summary>
    public IReadOnlyList<SimPod> Pods => pods;

    /// <summary>Active pods that have been ready for long enough.</summary>
    public int Available(double now, double minReady)
    {
        var count = 0;
        foreach (var pod in pods)
            count += pod.IsHealthy && (minReady <= 0 || now - pod.ReadySince >= minReady) ? 1 : 0;
        return count;
    }

    public Action Save()
    {
        var (count, desired, active) = (created, Desired, Active);
        return () => (created, Desired, Active) = (count, desired, active);
    }

    public void Deleted() => Active--;

    public void Forget(SimPod pod, Journal journal) => journal.Remove(pods, pod);

    /// <summary>Creates what is missing, deletes what is too much; true where it did either.</summary>
    /// <param name="plane">Where.</param>
    /// <param name="owner">Whose pods they are.</param>
    /// <param name="related">The pods of all revisions of the same Deployment, by which pods that share a node are told.</param>
    public bool Reconcile(ControlPlane plane, Controller owner, IEnumerable<SimPod> related)
    {
        var missing = Desired - Active;
        for (var i = 0; i < missing; i++, Active++)
            plane.World.Journal.Append(pods, plane.Create(owner, Class, string.Format(CultureInfo.InvariantCulture, "{0}-{1}", name, ++created)));
        if (missing >= 0)
            return missing > 0;
        foreach (var pod in VictimRanking.Choose(pods.FindAll(pod => pod.IsActive), related, -missing, plane.Scheduler.Draw))
            plane.Delete(pod);
        return true;
    }
}
