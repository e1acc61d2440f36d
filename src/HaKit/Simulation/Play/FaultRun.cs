using HaKit.Facts.Scheduling;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Play;

/// <summary>
/// One fault, played in time on a settled control plane, which is as it was once the play is over. The script of the fault says what is done to the
/// cluster; here is how pods answer to it.
/// </summary>
internal sealed class FaultRun
{
    /// <summary>Once nothing moves by itself, every retry gets one more chance.</summary>
    private const double LongestRetry = 61;

    private static readonly Taint[] LostTaints =
    [
        new(Taint.Unreachable, "", TaintEffect.NoSchedule),
        new(Taint.Unreachable, "", TaintEffect.NoExecute),
    ];

    private readonly SimulationOptions options;
    private readonly TrafficRisk risks;
    private readonly Dictionary<SimPod, double> boundAt = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Controller, int> silent = new(ReferenceEqualityComparer.Instance);
    private readonly List<(Controller? Controller, string Reason)> blocked = [];
    private readonly List<Func<(Controller? Controller, string Reason)?>> goals = [];

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

    /// <summary>Plays the fault and takes it back.</summary>
    public Timeline Run(Fault fault)
    {
        Plane.Begin();
        Plane.Listener = Record;
        try
        {
            var before = options.Traces ? Map() : PodMap.Empty;
            for (var part = fault; part is not null; part = part.Second)
                FaultScripts.Start(this, part);
            Settle();
            var moved = 0.0;
            while (!Clock.IsEmpty && Clock.Next <= options.Horizon.TotalSeconds && (Clock.Moving > 0 || Clock.Next <= moved + LongestRetry))
            {
                moved = Clock.Moving > 0 ? Clock.Now : moved;
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

    /// <summary>Adds what must be reached for the fault to complete: the answer is null once it is, else what stands in the way.</summary>
    public void Aim(Func<(Controller? Controller, string Reason)?> goal) => goals.Add(goal);

    /// <summary>What will never come, whatever else happens.</summary>
    public void Block(Controller? controller, string reason)
    {
        if (!blocked.Contains((controller, reason)))
            blocked.Add((controller, reason));
    }

    /// <summary>The nodes stop answering; the control plane notices after its grace period, and their pods are replaced after their tolerations.</summary>
    public void Invalidate(IReadOnlyList<int> nodes, double? outOfServiceAfter)
    {
        var world = Plane.World.Nodes;
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

        Clock.In(options.NodeGrace.TotalSeconds, () =>
        {
            foreach (var node in nodes)
                CallUnreachable(node);
        });
        if (outOfServiceAfter is { } after)
            Clock.In(after, () => RemoveFrom(nodes));
    }

    /// <summary>Cordons a node as the API shows it: the flag and the taint that goes with it.</summary>
    public void Cordon(int node)
    {
        var taints = Plane.World.Nodes.Taints[node];
        Recorder.Tell(Clock.Now, null, $"node {Plane.World.Nodes.Name(node)} is cordoned");
        Plane.SetNode(node, [.. taints, Taint.OfCordon], unschedulable: true);
    }

    private void CallUnreachable(int node)
    {
        var world = Plane.World.Nodes;
        Recorder.Tell(Clock.Now, null, $"node {world.Name(node)} is called unreachable");
        Plane.SetNode(node, [.. world.Taints[node], .. LostTaints], world.Unschedulable[node]);
        foreach (var pod in world.Pods[node].ToList())
        {
            Plane.SetReady(pod, false);
            if (pod.Owner?.Timing.ToleratesLoss is { } seconds && pod.IsActive)
                Clock.In(seconds, () => Plane.Delete(pod));
        }
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
        if (!pod.IsActive || IsLost[pod.Node] || pod.Owner is not { } owner)
            return;
        risks.BecameReady(pod, Clock.Now, boundAt[pod]);
        Plane.SetReady(pod, true);
        if (owner.Timing.MinReady > 0)
            Clock.In(owner.Timing.MinReady, () => Plane.MarkDirty(owner));
    }

    private Timeline Result(Fault fault, PodMap before)
    {
        foreach (var goal in goals)
        {
            if (goal() is { } missing)
                Block(missing.Controller, missing.Reason);
        }

        var workloads = new List<WorkloadTimeline>();
        foreach (var controller in Plane.Controllers.Where(controller => Recorder.Touched.Contains(controller)))
            workloads.Add(Summary(controller));
        return new Timeline(fault, workloads, Recorder.Trace, Clock.Now) { Before = before, After = options.Traces ? Map() : PodMap.Empty };
    }

    private WorkloadTimeline Summary(Controller controller)
    {
        var record = Recorder.Of(controller);
        var samples = WithRisks(record.Samples, risks.Windows(controller));
        var wanted = controller.Desired;
        double? recovered = null;
        for (var i = samples.Count - 1; i >= 0 && samples[i].Ready >= wanted; i--)
            recovered = samples[i].Seconds;
        var reasons = blocked.Where(item => item.Controller is null || item.Controller == controller).Select(item => item.Reason).ToList();
        if (samples[^1].Ready < wanted || reasons.Count > 0)
            reasons.AddRange(BlockedPods.Explain(Plane, controller, IsLost));
        return new WorkloadTimeline
        {
            Workload = controller.Reference,
            Replicas = record.Wanted,
            ReadyBefore = record.ReadyBefore,
            ReadyAtWorst = record.Least.Ready,
            WorstAt = record.Least.Seconds,
            ReadyAfter = samples[^1].Ready,
            RecoveredAt = recovered,
            Completes = reasons.Count == 0,
            AtRiskSeconds = risks.Seconds(controller, options.Horizon.TotalSeconds),
            BlockedBy = reasons.Distinct(StringComparer.Ordinal).ToList(),
            Samples = samples,
        };
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
