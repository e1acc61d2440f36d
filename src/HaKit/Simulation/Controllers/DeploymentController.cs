using HaKit.Arithmetic;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Controllers;

/// <summary>A Deployment, and, with a single revision that never changes, a bare ReplicaSet.</summary>
internal sealed class DeploymentController(ObjectReference reference, int replicas, DeploymentStrategy strategy, Func<int, PodClass> classOfRevision)
    : Controller(reference)
{
    private readonly List<ReplicaSet> revisions = [];
    private int desired = replicas;

    /// <summary>The number that the revisions were last scaled for.</summary>
    private int scaledFor = replicas;

    public override int Desired => desired;

    private ReplicaSet Newest => revisions[^1];

    private IEnumerable<ReplicaSet> Older => revisions.Take(revisions.Count - 1);

    public override bool Sync(ControlPlane plane)
    {
        if (revisions.Count == 0)
            AddRevision();
        var changed = scaledFor != desired ? Rescale(plane) : strategy.IsRecreate ? Recreate() : RollOne(plane);
        foreach (var revision in revisions)
            changed |= revision.Reconcile(plane, this, Pods);
        return changed;
    }

    public override bool StartRollout(ControlPlane plane)
    {
        AddRevision();
        IsDirty = true;
        return true;
    }

    public override bool Scale(int replicas)
    {
        desired = replicas;
        IsDirty = true;
        return true;
    }

    public override Action Save()
    {
        var (common, count, wanted, scaled) = (base.Save(), revisions.Count, desired, scaledFor);
        var saved = revisions.ConvertAll(revision => revision.Save());
        return () =>
        {
            common();
            (desired, scaledFor) = (wanted, scaled);
            revisions.RemoveRange(count, revisions.Count - count);
            saved.ForEach(restore => restore());
        };
    }

    public override bool IsComplete(ControlPlane plane, int missing = 0) =>
        Older.All(revision => revision.Pods.All(pod => pod.IsTerminating)) && Newest.Active == desired && Available(Newest, plane) >= desired - missing;

    public override void Deleted(SimPod pod)
    {
        base.Deleted(pod);
        RevisionOf(pod).Deleted();
    }

    public override void Forget(SimPod pod, Journal journal)
    {
        base.Forget(pod, journal);
        RevisionOf(pod).Forget(pod, journal);
    }

    /// <summary>A bare ReplicaSet's revisions share their class; there is only one then.</summary>
    private ReplicaSet RevisionOf(SimPod pod) => revisions.Find(revision => revision.Class == pod.Class)!;

    private void AddRevision()
    {
        var number = revisions.Count + 1;
        revisions.Add(new ReplicaSet(classOfRevision(number), FormattableString.Invariant($"{Name}-r{number}")));
    }

    private bool Recreate()
    {
        if (Older.Any(revision => revision.Desired > 0))
        {
            foreach (var revision in Older)
                revision.Desired = 0;
            return true;
        }

        if (Older.Any(revision => revision.Pods.Count > 0) || Newest.Desired == desired)
            return false;
        Newest.Desired = desired;
        return true;
    }

    /// <summary>
    /// The pass after another number was asked for: a single active revision takes it all; in the middle of a rollout it is spread over the revisions in
    /// proportion to their size, so that the rollout goes on with the same mix.
    /// </summary>
    private bool Rescale(ControlPlane plane)
    {
        var before = scaledFor;
        scaledFor = desired;
        var active = revisions.FindAll(revision => revision.Desired > 0);
        if (active.Count <= 1)
            (active.FirstOrDefault() ?? Newest).Desired = desired;
        else if (Newest.Desired == desired && Available(Newest, plane) == desired)
            active.ForEach(revision => revision.Desired = revision == Newest ? desired : 0);
        else if (!strategy.IsRecreate)
            ProportionalScaling.Spread(active, desired, SurgeOf(before) + before, SurgeOf(desired) + desired);
        return true;
    }

    private int SurgeOf(int count) => RolloutMath.Resolve(strategy.MaxSurge, strategy.MaxUnavailable, count).Surge;

    /// <summary>The one step that a pass of the real controller takes: scale the new revision up, else the old ones down.</summary>
    private bool RollOne(ControlPlane plane) => ScaleNew() || ScaleOld(plane);

    private bool ScaleNew()
    {
        if (Newest.Desired == desired)
            return false;
        var target = desired;
        if (Newest.Desired < desired)
        {
            var room = desired + Bounds().Surge - revisions.Sum(revision => revision.Desired);
            target = Newest.Desired + Math.Max(0, Math.Min(room, desired - Newest.Desired));
        }

        if (target == Newest.Desired)
            return false;
        Newest.Desired = target;
        return true;
    }

    private bool ScaleOld(ControlPlane plane)
    {
        var older = Older.Where(revision => revision.Desired > 0).ToList();
        if (older.Count == 0)
            return false;
        var least = desired - Math.Min(desired, Bounds().Unavailable);
        var spare = revisions.Sum(revision => revision.Desired) - least - (Newest.Desired - Available(Newest, plane));
        if (spare <= 0)
            return false;
        var cleaned = CleanUnhealthy(plane, older, spare);
        var surplus = revisions.Sum(revision => Available(revision, plane)) - least;
        var removed = 0;
        foreach (var revision in older)
        {
            var down = Math.Min(revision.Desired, surplus - removed);
            if (down <= 0)
                continue;
            revision.Desired -= down;
            removed += down;
        }

        return cleaned + removed > 0;
    }

    /// <summary>Pods of old revisions that do not work go first: they only block.</summary>
    private int CleanUnhealthy(ControlPlane plane, List<ReplicaSet> older, int most)
    {
        var cleaned = 0;
        foreach (var revision in older)
        {
            var down = Math.Min(most - cleaned, revision.Desired - Available(revision, plane));
            if (down <= 0)
                continue;
            revision.Desired -= down;
            cleaned += down;
        }

        return cleaned;
    }

    private int Available(ReplicaSet revision, ControlPlane plane) => revision.Available(plane.Now, Timing.MinReady);

    private RolloutBounds Bounds() => RolloutMath.Resolve(strategy.MaxSurge, strategy.MaxUnavailable, desired);
}

/// <summary>How a Deployment replaces its pods.</summary>
internal sealed record DeploymentStrategy(bool IsRecreate, IntOrPercent? MaxSurge, IntOrPercent? MaxUnavailable);
