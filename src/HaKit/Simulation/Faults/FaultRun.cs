using HaKit.Simulating.Controllers;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Faults;

/// <summary>
/// One fault, simulated in time on a settled control plane, which is as it was once the run is over. The script of the fault says what is done to the
/// cluster; here is how pods answer to it.
/// </summary>
internal sealed class FaultRun
{
    /// <summary>Once nothing moves by itself, every retry gets one more chance.</summary>
    private const double LongestRetry = 61;

    private readonly SimulationOptions options;
    private readonly TrafficRisk risks;
    private readonly Dictionary<SimPod, double> boundAt = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Controller, int> silent = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Controller? Controller, Obstacle Obstacle)> blocked = [];
    private readonly List<Func<IEnumerable<(Controller? Controller, Obstacle Obstacle)>>> goals = [];
    private NodeLifecycle? lifecycle;

    /// <summary>True where the fault ends only once the replicas are back; a drain ends once the node is empty.</summary>
    private bool needsReplicas;

    public FaultRun(ControlPlane plane, SimulationOptions options)
    {
        Plane = plane;
        this.options = options;
        IsLost = new bool[plane.World.Nodes.Count];
        for (var node = 0; node < IsLost.Length; node++)
            IsLost[node] = !plane.World.Nodes.Ready[node];
        Recorder = new Recorder(options.Traces);
        risks = new TrafficRisk(options.EndpointLag.TotalSeconds);
    }

    public ControlPlane Plane { get; }

    /// <summary>Told of everything that happens to a pod, after it is recorded.</summary>
    public Action<PodEvent, SimPod>? Observer { get; init; }

    public EventQueue Clock { get; } = new();

    public Recorder Recorder { get; }

    /// <summary>Nodes that do not answer.</summary>
    public bool[] IsLost { get; }

    /// <summary>Simulates the fault and takes it back.</summary>
    public Timeline Run(Fault fault)
    {
        Plane.Begin();
        Plane.Listener = Record;
        try
        {
            var before = options.Traces ? Map() : PodMap.Empty;
            for (var part = fault; part is not null; part = part.Second)
            {
                needsReplicas |= part.Kind is not (FaultKind.Drain or FaultKind.Rollout or FaultKind.Vpa);
                FaultScripts.Start(this, part);
            }

            Settle();
            var moved = 0.0;
            while (!Clock.IsEmpty && Clock.Next <= options.Horizon.TotalSeconds && (Clock.Moving > 0 || Clock.Next <= moved + LongestRetry))
            {
                moved = Clock.Moving > 0 ? Clock.Now : moved;
                Plane.Now = Clock.Next;
                Clock.Tick();
                Settle();
            }

            return Result(fault, before);
        }
        finally
        {
            Plane.Listener = null;
            Plane.Rollback();
        }
    }

    /// <summary>Adds what must be reached for the fault to complete: what stands in the way, once nothing moves any more.</summary>
    public void Aim(Func<IEnumerable<(Controller? Controller, Obstacle Obstacle)>> goal) => goals.Add(goal);

    /// <summary>What will never come, whatever else happens.</summary>
    public void Block(Controller? controller, ObstacleKind kind, string reason) => blocked.Add((controller, new Obstacle(kind, reason)));

    /// <summary>The nodes stop answering; the control plane notices after its grace period, and their pods are replaced after their tolerations.</summary>
    public void Invalidate(IReadOnlyList<int> targets, double? outOfServiceAfter)
    {
        var world = Plane.World.Nodes;
        var nodes = targets.Where(node => !IsLost[node]).ToList();
        foreach (var node in nodes)
        {
            IsLost[node] = true;
            Recorder.Tell(Clock.Now, null, $"node {world.Name(node)} stops answering");
            foreach (var pod in world.Pods[node])
            {
                risks.WasLost(pod, Clock.Now, options.NodeGrace.TotalSeconds);
                if (pod.Owner is not { } owner)
                    continue;
                Recorder.Touch(owner);
                silent[owner] = silent.GetValueOrDefault(owner) + (pod.IsHealthy ? 1 : 0);
            }
        }

        lifecycle ??= new NodeLifecycle(this, options);
        Clock.In(options.NodeGrace.TotalSeconds, () => lifecycle.Notice(nodes));
        if (outOfServiceAfter is { } after)
            Clock.In(after, () => RemoveFrom(nodes));
    }

    private void RemoveFrom(IReadOnlyList<int> nodes)
    {
        foreach (var node in nodes)
        {
            Recorder.Tell(Clock.Now, null, $"node {Plane.World.Nodes.Name(node)} is marked out of service");
            foreach (var pod in Plane.World.Nodes.Pods[node].ToList())
            {
                Plane.Delete(pod);
                Plane.Remove(pod);
            }
        }
    }

    private void Settle()
    {
        Plane.Now = Clock.Now;
        Plane.Settle();
        Recorder.Sample(Clock.Now, controller => silent.GetValueOrDefault(controller));
    }

    private void Record(PodEvent happened, SimPod pod, Controller? owner)
    {
        if (owner is null)
            return;
        Recorder.Touch(owner);
        switch (happened)
        {
            case PodEvent.Created:
                Recorder.Tell(Clock.Now, owner, $"{pod.Name} is created");
                break;
            case PodEvent.Bound:
                boundAt[pod] = Clock.Now;
                Recorder.Tell(Clock.Now, owner, $"{pod.Name} is placed on {Plane.World.Nodes.Name(pod.Node)}");
                Clock.In(owner.Timing.ReadyAfter, () => BecomeReady(pod));
                break;
            case PodEvent.Ready:
                Recorder.Tell(Clock.Now, owner, $"{pod.Name} is ready");
                break;
            case PodEvent.Unready:
                Recorder.Tell(Clock.Now, owner, $"{pod.Name} is no longer ready");
                if (pod.IsActive && IsLost[pod.Node])
                    silent[owner]--;
                break;
            case PodEvent.Deleted:
                Recorder.Tell(Clock.Now, owner, $"{pod.Name} is deleted");
                if (!pod.IsBound)
                    break;
                if (IsLost[pod.Node])
                {
                    silent[owner] = silent.GetValueOrDefault(owner) - (pod.IsReady ? 1 : 0);
                    Recorder.Tell(Clock.Now, owner, $"{pod.Name} stays terminating: nobody on its node confirms");
                    break;
                }

                risks.WasDeleted(pod, Clock.Now);
                Clock.In(owner.Timing.GoneAfter, () =>
                {
                    if (!IsLost[pod.Node])
                        Plane.Remove(pod);
                });
                break;
            case PodEvent.Gone:
                Recorder.Tell(Clock.Now, owner, $"{pod.Name} is gone");
                break;
        }

        Observer?.Invoke(happened, pod);
    }

    private void BecomeReady(SimPod pod)
    {
        if (!pod.IsActive || pod.StaysUnready || IsLost[pod.Node] || pod.Owner is not { Timing.NeverReady: null } owner)
            return;
        risks.BecameReady(pod, Clock.Now, boundAt[pod]);
        Plane.SetReady(pod, true);
        if (owner.Timing.MinReady > 0)
            Clock.In(owner.Timing.MinReady, () => Plane.MarkDirty(owner));
    }

    private Timeline Result(Fault fault, PodMap before)
    {
        foreach (var goal in goals)
            blocked.AddRange(goal());
        var workloads = new List<WorkloadTimeline>();
        foreach (var controller in Plane.Controllers.Where(controller => Recorder.Touched.Contains(controller)))
            workloads.Add(Summary(controller));
        return new Timeline(fault, workloads, Recorder.Trace, Clock.Now) { Before = before, After = options.Traces ? Map() : PodMap.Empty };
    }

    private WorkloadTimeline Summary(Controller controller)
    {
        var record = Recorder.Of(controller);
        var samples = WithRisks(record.Samples, risks.Windows(controller));
        var wanted = Math.Max(0, controller.Desired - controller.MissingAtRest);
        double? recovered = null;
        for (var i = samples.Count - 1; i >= 0 && samples[i].Ready >= wanted; i--)
            recovered = samples[i].Seconds;
        var obstacles = blocked.Where(item => item.Controller is null || item.Controller == controller).Select(item => item.Obstacle).ToList();
        var isShort = samples[^1].Ready < wanted;
        var completes = obstacles.Count == 0 && !(isShort && needsReplicas);
        if (isShort || obstacles.Count > 0)
            obstacles.AddRange(BlockedPods.Explain(Plane, controller, IsLost));
        obstacles = [.. obstacles.Distinct()];
        return new WorkloadTimeline
        {
            Workload = controller.Reference,
            Replicas = record.Wanted,
            ReadyBefore = record.ReadyBefore,
            ReadyAtWorst = record.Least.Ready,
            WorstAt = record.Least.Seconds,
            ReadyAfter = samples[^1].Ready,
            RecoveredAt = recovered,
            Completes = completes,
            AtRiskSeconds = risks.Seconds(controller, options.Horizon.TotalSeconds),
            BlockedBy = [.. obstacles.Select(obstacle => obstacle.Text)],
            Obstacles = obstacles,
            NothingReadySeconds = wanted == 0 ? 0 : NothingReady(samples),
            Samples = samples,
        };
    }

    private static double? NothingReady(List<TimelineSample> samples)
    {
        if (samples[^1].Ready == 0)
            return null;
        var seconds = 0.0;
        for (var i = 0; i + 1 < samples.Count; i++)
            seconds += samples[i].Ready == 0 ? samples[i + 1].Seconds - samples[i].Seconds : 0;
        return seconds;
    }

    private static List<TimelineSample> WithRisks(IReadOnlyList<TimelineSample> samples, IReadOnlyList<(double From, double To)> windows)
    {
        if (windows.Count == 0)
            return [.. samples];
        var times = samples.Select(sample => sample.Seconds).Concat(windows.SelectMany(window => new[] { window.From, window.To })).Distinct().Order();
        var merged = new List<TimelineSample>();
        var at = 0;
        foreach (var time in times)
        {
            while (at + 1 < samples.Count && samples[at + 1].Seconds <= time)
                at++;
            merged.Add(samples[at] with { Seconds = time, AtRisk = windows.Count(window => window.From <= time && time < window.To) });
        }

        return merged;
    }

    private PodMap Map() => PodMaps.Of(Plane, IsLost);
}
