using System.Globalization;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Controllers;

/// <summary>A StatefulSet: one pod per ordinal, in order unless <c>podManagementPolicy: Parallel</c>, updated one at a time from the highest.</summary>
internal sealed class StatefulSetController(ObjectReference reference, int replicas, StatefulSetStrategy strategy, Func<int, int, PodClass> classOf)
    : Controller(reference)
{
    /// <summary>The pods by their place from the first ordinal on; more places than wanted while a scale-down lasts.</summary>
    private SimPod?[] places = new SimPod?[replicas];
    private int desired = replicas;
    private int revision = 1;

    public override int Desired => desired;

    public override bool Sync(ControlPlane plane)
    {
        if (CreatePlaced(plane))
            return true;
        for (var place = 0; place < desired; place++)
        {
            if (At(place) is not { } pod)
            {
                Create(plane, place);
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
        var (common, wanted, current) = (base.Save(), desired, revision);
        return () =>
        {
            common();
            (desired, revision) = (wanted, current);
        };
    }

    public override bool IsComplete(ControlPlane plane, int missing = 0)
    {
        for (var place = 0; place < Math.Max(desired, places.Length); place++)
        {
            var pod = At(place);
            if (place >= desired ? pod is not null : pod is not null && place >= strategy.Partition && pod.Class != ClassAt(place))
                return false;
            missing -= place < desired && (pod is null || !IsAvailable(plane, pod)) ? 1 : 0;
        }

        return missing >= 0;
    }

    public override void Forget(SimPod pod, Journal journal)
    {
        base.Forget(pod, journal);
        if (At(pod.Ordinal - strategy.Start) == pod)
            Upsert(pod.Ordinal - strategy.Start, null, journal);
    }

    private SimPod? At(int place) => place < places.Length ? places[place] : null;

    private void Upsert(int place, SimPod? pod, Journal journal)
    {
        if (place >= places.Length)
            Array.Resize(ref places, Math.Max(place + 1, desired));
        var before = places[place];
        places[place] = pod;
        journal.Add(() => places[place] = before);
    }

    /// <summary>Below the partition pods keep the template they had.</summary>
    private PodClass ClassAt(int place) => classOf(place < strategy.Partition ? 1 : revision, strategy.Start + place);

    private void Create(ControlPlane plane, int place)
    {
        var ordinal = strategy.Start + place;
        Upsert(place, plane.Create(this, ClassAt(place), string.Format(CultureInfo.InvariantCulture, "{0}-{1}", Name, ordinal), ordinal), plane.World.Journal);
    }

    /// <summary>Pods that have a place when the simulation begins are there, whatever has become of those before them.</summary>
    private bool CreatePlaced(ControlPlane plane)
    {
        var created = false;
        for (var place = 0; plane.Start is { } start && place < desired; place++)
        {
            if (At(place) is not null || !start.Has(this, strategy.Start + place))
                continue;
            Create(plane, place);
            created = true;
        }

        return created;
    }

    private bool DeleteSurplus(ControlPlane plane)
    {
        var deleted = false;
        for (var place = places.Length - 1; place >= desired; place--)
        {
            if (places[place] is not { } pod)
                continue;
            if (pod.IsActive)
            {
                plane.Delete(pod);
                deleted = true;
            }

            if (strategy.IsOrdered)
                return deleted;
        }

        return deleted;
    }

    private bool Update(ControlPlane plane)
    {
        if (strategy.IsOnDelete || revision == 1)
            return false;
        for (var place = desired - 1; place >= strategy.Partition; place--)
        {
            if (At(place) is not { } pod)
                return false;
            if (pod.IsActive && pod.Class != ClassAt(place))
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
