using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Controllers;

/// <summary>Where a pod is when the simulation begins, and whether it is ready there.</summary>
internal readonly record struct StartingPlace(int Node, bool IsReady);

/// <summary>
/// The pods that are placed already when the simulation begins: the first pods of their workloads take these places, whatever the scheduler would have done.
/// Others wait until all of these are there.
/// </summary>
internal sealed class StartingPlaces
{
    private readonly Dictionary<(Controller Owner, int Ordinal), Queue<StartingPlace>> places = [];

    public bool IsEmpty => places.Count == 0;

    /// <summary>True while pods that have no place here must wait.</summary>
    public bool Holds { get; set; } = true;

    /// <param name="owner">The workload.</param>
    /// <param name="ordinal">A StatefulSet's ordinal, or the node of a DaemonSet's pod; otherwise -1.</param>
    /// <param name="place">Where its pod is.</param>
    public void Add(Controller owner, int ordinal, StartingPlace place)
    {
        if (!places.TryGetValue((owner, ordinal), out var queue))
            places.Add((owner, ordinal), queue = new Queue<StartingPlace>());
        queue.Enqueue(place);
    }

    public bool Has(Controller owner, int ordinal) => places.TryGetValue((owner, ordinal), out var queue) && queue.Count > 0;

    /// <summary>Puts the pod where one of its workload is; false where there is none left.</summary>
    public bool Bind(SimPod pod, World world)
    {
        if (pod.Owner is not { } owner || !places.TryGetValue((owner, pod.Ordinal), out var queue) || !queue.TryDequeue(out var place))
            return false;
        pod.StaysUnready = !place.IsReady;
        world.Bind(pod, place.Node);
        return true;
    }
}
