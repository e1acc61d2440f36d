using HaKit.Simulating;
using HaKit.Simulating.Building;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Faults;
using HaKit.Tree;

namespace HaKit;

/// <summary>
/// Manifests on a described cluster, placed as Kubernetes' scheduler would place them; faults are played on it. Every play starts from the same
/// placement, and the same input with the same seed gives the same timeline.
/// </summary>
/// <example><code>
/// Simulation.Of(manifest, Cluster.Zones(3).NodesPerZone(4))
///     .ShouldSurvive(Fault.AnyNode, atLeast: 2);
/// </code></example>
public sealed partial class Simulation
{
    private readonly Cluster cluster;
    private readonly IReadOnlyList<ManifestObject> objects;
    private readonly SimulationOptions options;
    private readonly object playing = new();
    private readonly Lazy<ControlPlane> plane;

    private Simulation(IReadOnlyList<ManifestObject> objects, Cluster cluster, SimulationOptions options)
    {
        this.objects = objects;
        this.cluster = cluster;
        this.options = options;
        plane = new Lazy<ControlPlane>(() => Settled());
    }

    /// <summary>How many pods found no node before any fault.</summary>
    public int PendingPods => Plane.Pending.Count;

    internal Cluster Cluster => cluster;

    internal IReadOnlyList<ManifestObject> Objects => objects;

    internal SimulationOptions Options => options;

    internal ControlPlane Plane => plane.Value;

    /// <summary>Plays one fault. One that stands for several is played on each of its targets, and the worst of them is given back.</summary>
    /// <exception cref="ArgumentException">The fault names a node, label or workload that is not there.</exception>
    public Timeline Play(Fault fault)
    {
        var plays = PlayEach(fault);
        return plays.Count == 1 ? plays[0] : plays.MinBy(OutcomeRank.Of) ?? new Timeline(fault, [], [], 0);
    }

    /// <summary>Plays the fault on each of its targets: every node, every zone, every workload.</summary>
    /// <exception cref="ArgumentException">The fault names a node, label or workload that is not there.</exception>
    public IReadOnlyList<Timeline> PlayEach(Fault fault)
    {
        lock (playing)
            return [.. FaultTargets.Each(Plane, fault).ToList().Select(single => new FaultRun(Plane, options).Run(single))];
    }

    /// <summary>Plays every fault on each of its targets and keeps the worst outcome for each workload.</summary>
    /// <param name="faults">The faults; none for node, drain, zone and rollout.</param>
    /// <param name="progress">Told how many plays are done, and how many there are.</param>
    public SimulationReport Survey(IReadOnlyList<Fault>? faults = null, Action<int, int>? progress = null)
    {
        lock (playing)
            return Surveyor.Run(this, faults is { Count: > 0 } ? faults : [Fault.AnyNode, Fault.AnyDrain, Fault.ZoneLoss, Fault.Rollout], progress);
    }

    /// <summary>
    /// Asserts that a fault, on whichever of its targets, leaves at least so many replicas ready at the worst moment and runs to its end.
    /// For any test framework: it throws, and the message is a trace to follow.
    /// </summary>
    /// <param name="fault">The fault.</param>
    /// <param name="atLeast">Replicas of every workload that must stay ready.</param>
    /// <param name="workload">The workload that must survive; null for all that the fault touches.</param>
    /// <exception cref="SurvivalException">It does not.</exception>
    /// <exception cref="ArgumentException">There is no such workload, or the fault names what is not there.</exception>
    public Simulation ShouldSurvive(Fault fault, int atLeast = 1, string? workload = null)
    {
        if (workload is not null && !Plane.Controllers.Any(controller => controller.IsNamed(workload)))
            throw new ArgumentException($"There is no workload {workload}; there are {string.Join(", ", Plane.Controllers.Select(controller => controller.FullName))}.", nameof(workload));
        foreach (var timeline in PlayEach(fault))
        {
            foreach (var outcome in timeline.Workloads)
            {
                if (workload is not null && !outcome.IsNamed(workload))
                    continue;
                if (outcome.ReadyAtWorst < atLeast || !outcome.Completes)
                    throw new SurvivalException(timeline, outcome, atLeast);
            }
        }

        return this;
    }

    internal static Simulation Of(IReadOnlyList<ManifestObject> objects, Cluster cluster, SimulationOptions? options = null) =>
        new(objects, cluster, options ?? new SimulationOptions());

    /// <summary>
    /// The node of every pod in the order of their creation, from which <see cref="Copy"/> makes the same placement; null where pods had come and gone
    /// before it settled. Not to be asked for while a fault is played.
    /// </summary>
    internal IReadOnlyList<int>? Places()
    {
        var pods = Plane.Controllers.SelectMany(controller => controller.Pods).ToList();
        var places = new int[pods.Count];
        Array.Fill(places, -1);
        foreach (var pod in pods)
        {
            if (pod.Born >= places.Length)
                return null;
            places[pod.Born] = pod.Node;
        }

        return places;
    }

    /// <summary>A second control plane with the same pods in the same places, so that two threads can play at once.</summary>
    internal ControlPlane Copy(IReadOnlyList<int>? places) => Settled(places);

    private ControlPlane Settled(IReadOnlyList<int>? places = null)
    {
        var made = PlaneBuilder.Build(cluster, objects, options.Seed);
        made.Replay = places;
        Settling.CreateAll(made);
        Settling.Rest(made);
        made.Replay = null;
        return made;
    }
}
