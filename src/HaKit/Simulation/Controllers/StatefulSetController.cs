using System.Globalization;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Controllers;

/// <summary>A StatefulSet: one pod per ordinal, in order unless <c>podManagementPolicy: Parallel</c>, updated one at a time from the highest.</summary>
internal sealed class StatefulSetController(ObjectReference reference, int replicas, StatefulSetStrategy strategy, Func<int, int, PodClass> classOf)
    : Controller(reference)
{
    private readonly Dictionary<int, SimPod> byOrdinal = [];
    private int desired = replicas;
    private int revision = 1;

    public override int Desired => desired;

    public override bool Sync(ControlPlane plane)
    {
        for (var ordinal = strategy.Start; ordinal < strategy.Start + desired; ordinal++)
        {
            if (!byOrdinal.TryGetValue(ordinal, out var pod))
            {
                Create(plane, ordinal);
                if (strategy.IsOrdered)
                    return true;
                continue;
            }

            if (strategy.IsOrdered && !IsAvailable(plane, pod))
                return false;
        }

        return DeleteSurplus(plane) || Update(plane);
    }

    public override bool StartRollout(ControlPlane plane)
    {
        revision++;
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
        var (common, saved, wanted, current) = (base.Save(), byOrdinal.ToArray(), desired, revision);
        return () =>
        {
            common();
            byOrdinal.Clear();
            foreach (var (ordinal, pod) in saved)
                byOrdinal.Add(ordinal, pod);
            (desired, revision) = (wanted, current);
        };
    }

    public override bool IsComplete(ControlPlane plane) => byOrdinal.Count == desired && byOrdinal.Values.All(pod =>
        IsAvailable(plane, pod) && (pod.Ordinal < strategy.Start + strategy.Partition || pod.Class == classOf(revision, pod.Ordinal)));

    public override void Forget(SimPod pod)
    {
        base.Forget(pod);
        if (byOrdinal.GetValueOrDefault(pod.Ordinal) == pod)
            byOrdinal.Remove(pod.Ordinal);
    }

    private void Create(ControlPlane plane, int ordinal)
    {
        var of = ordinal < strategy.Start + strategy.Partition ? 1 : revision;
        byOrdinal[ordinal] = plane.Create(this, classOf(of, ordinal), string.Format(CultureInfo.InvariantCulture, "{0}-{1}", Name, ordinal), ordinal);
    }

    private bool DeleteSurplus(ControlPlane plane)
    {
        var deleted = false;
        foreach (var pod in byOrdinal.Values.Where(pod => pod.Ordinal >= strategy.Start + desired || pod.Ordinal < strategy.Start).OrderByDescending(pod => pod.Ordinal).ToList())
        {
            if (pod.IsTerminating)
            {
                if (strategy.IsOrdered)
                    return deleted;
                continue;
            }

            plane.Delete(pod);
            deleted = true;
            if (strategy.IsOrdered)
                return true;
        }

        return deleted;
    }

    private bool Update(ControlPlane plane)
    {
        if (strategy.IsOnDelete)
            return false;
        for (var ordinal = strategy.Start + desired - 1; ordinal >= strategy.Start + strategy.Partition; ordinal--)
        {
            if (!byOrdinal.TryGetValue(ordinal, out var pod))
                return false;
            if (pod.IsActive && pod.Class != classOf(revision, ordinal))
            {
                plane.Delete(pod);
                return true;
            }

            if (!pod.IsHealthy)
                return false;
        }

        return false;
    }

    private bool IsAvailable(ControlPlane plane, SimPod pod) =>
        pod.IsHealthy && (Timing.MinReady <= 0 || plane.Now - pod.ReadySince >= Timing.MinReady);
}

/// <summary>How a StatefulSet creates and replaces its pods.</summary>
internal sealed record StatefulSetStrategy(bool IsOrdered, bool IsOnDelete, int Partition, int Start);
