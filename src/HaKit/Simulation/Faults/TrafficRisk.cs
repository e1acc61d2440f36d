using HaKit.Simulating.Controllers;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Faults;

/// <summary>
/// The two windows in which a replica gets traffic that it cannot answer: it is in rotation before it has started, or it is gone before every proxy knows
/// that it is out of rotation.
/// </summary>
internal sealed class TrafficRisk(double endpointLag)
{
    private readonly Dictionary<Controller, List<(double From, double To)>> windows = new(ReferenceEqualityComparer.Instance);

    /// <summary>The pod became ready: without a readiness probe that says nothing of whether it answers.</summary>
    public void BecameReady(SimPod pod, double now, double boundAt)
    {
        if (pod.Owner is { } owner)
            Add(owner, now, boundAt + owner.Timing.StartsAfter);
    }

    /// <summary>The pod was told to go: it answers until its process stops, and gets traffic until the last proxy knows.</summary>
    public void WasDeleted(SimPod pod, double now)
    {
        if (pod is { IsReady: true, Owner: { } owner })
            Add(owner, now + owner.Timing.GoneAfter, now + endpointLag);
    }

    /// <summary>The pod's node is gone: it gets traffic until the node is called NotReady and the last proxy knows.</summary>
    public void WasLost(SimPod pod, double now, double nodeGrace)
    {
        if (pod is { IsReady: true, Owner: { } owner })
            Add(owner, now, now + nodeGrace + endpointLag);
    }

    public double Seconds(Controller controller, double until) => windows.TryGetValue(controller, out var found)
        ? found.Sum(window => Math.Max(0, Math.Min(window.To, until) - window.From))
        : 0;

    public IReadOnlyList<(double From, double To)> Windows(Controller controller) => windows.TryGetValue(controller, out var found) ? found : [];

    private void Add(Controller owner, double from, double to)
    {
        if (!owner.Timing.IsServed || to <= from)
            return;
        if (!windows.TryGetValue(owner, out var list))
            windows.Add(owner, list = []);
        list.Add((from, to));
    }
}
