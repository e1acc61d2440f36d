using HaKit.Simulating.Controllers;

namespace HaKit.Simulating.Play;

/// <summary>What is done to the cluster, fault by fault.</summary>
internal static class FaultScripts
{
    /// <summary>How long <c>kubectl drain</c> waits before it asks again for a pod that it was refused.</summary>
    private const double DrainRetry = 5;
    private const double ScaledFor = 120;
    private const double AutoscalerPeriod = 15;
    private const double LoadFor = 600;
    private const double ResizerPeriod = 60;
    private const int ResizerLeastReplicas = 2;

    public static void Start(FaultRun play, Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.Node:
            case FaultKind.Label:
                play.Invalidate(FaultTargets.Nodes(play.Plane, fault), fault.OutOfServiceAfter);
                break;
            case FaultKind.Drain:
                foreach (var node in FaultTargets.Nodes(play.Plane, fault))
                    Drain(play, node);
                break;
            default:
                foreach (var controller in FaultTargets.Workloads(play.Plane, fault))
                    StartOn(play, fault, controller);
                break;
        }
    }

    private static void StartOn(FaultRun play, Fault fault, Controller controller)
    {
        play.Recorder.Touch(controller);
        switch (fault.Kind)
        {
            case FaultKind.Rollout:
                Rollout(play, controller);
                break;
            case FaultKind.Delete:
                if (controller.Pods.Where(pod => pod.IsHealthy).MinBy(pod => pod.Born) is { } pod)
                    play.Plane.Delete(pod);
                break;
            case FaultKind.Scale:
                Scale(play, controller, fault.Replicas);
                break;
            case FaultKind.Hpa:
                Autoscale(play, controller);
                break;
            case FaultKind.Vpa:
                Resize(play, controller);
                break;
        }
    }

    private static void Drain(FaultRun play, int node)
    {
        var plane = play.Plane;
        play.Cordon(node);
        foreach (var pod in plane.World.Nodes.Pods[node].Where(pod => pod.Owner is BarePods { HasScale: true }))
            play.Block(pod.Owner, $"kubectl drain refuses: {pod.Name} is a bare pod that nothing replaces (--force deletes it)");
        Evict();
        play.Aim(() => Left().FirstOrDefault() is { } pod ? (pod.Owner, $"eviction of {pod.Name} refused: {EvictionApi.Ask(plane, pod).Reason}") : null);

        List<Placement.SimPod> Left() => [.. plane.World.Nodes.Pods[node]
            .Where(pod => pod.IsActive && pod.Owner is not (DaemonSetController or BarePods { HasScale: true }))
            .OrderBy(pod => pod.Name, StringComparer.Ordinal)];

        void Evict()
        {
            if (play.IsLost[node])
                return;
            var refused = false;
            foreach (var pod in Left())
            {
                var answer = EvictionApi.Evict(plane, pod);
                if (answer.IsEvicted)
                    continue;
                play.Recorder.TellOnce(play.Clock.Now, pod.Owner, $"eviction of {pod.Name} refused: {answer.Reason}");
                if (pod.Owner is { } owner)
                    play.Recorder.Touch(owner);
                refused |= answer.Code == 429;
            }

            if (refused)
                play.Clock.At(play.Clock.Now + DrainRetry, Evict, isRetry: true);
        }
    }

    private static void Rollout(FaultRun play, Controller controller)
    {
        play.Recorder.Tell(play.Clock.Now, controller, $"the pod template of {controller.Name} changes");
        if (!play.Plane.Rollout(controller))
            return;
        if (controller.Timing.ProgressDeadline is { } deadline)
        {
            play.Clock.At(deadline, () =>
            {
                if (!controller.IsComplete(play.Plane))
                    play.Recorder.Tell(play.Clock.Now, controller, FormattableString.Invariant($"the rollout has not ended after {deadline} s, its progress deadline"));
            });
        }

        play.Aim(() => controller.IsComplete(play.Plane) ? null : (controller, $"the rollout of {controller.Name} stands still"));
    }

    private static void Scale(FaultRun play, Controller controller, int? replicas)
    {
        var before = controller.Desired;
        var target = replicas ?? Math.Max(0, before - 1);
        play.Recorder.Tell(play.Clock.Now, controller, FormattableString.Invariant($"{controller.Name} is scaled from {before} to {target}"));
        if (!play.Plane.Scale(controller, target) || replicas is not null)
            return;
        play.Clock.In(ScaledFor, () =>
        {
            play.Recorder.Tell(play.Clock.Now, controller, FormattableString.Invariant($"{controller.Name} is scaled back to {before}"));
            play.Plane.Scale(controller, before);
        });
    }

    /// <summary>Up by doubling or 4 pods each 15 s, whichever is more; down at once after the load and the stabilization window.</summary>
    private static void Autoscale(FaultRun play, Controller controller)
    {
        if (controller.Autoscaling is not { } bounds)
            return;
        Step();
        play.Clock.In(LoadFor, () =>
        {
            play.Recorder.Tell(play.Clock.Now, controller, FormattableString.Invariant($"the load is gone: {controller.Name} is scaled to {bounds.Least}"));
            if (controller.Ready < bounds.Most)
                play.Block(controller, FormattableString.Invariant($"only {controller.Ready} of {bounds.Most} replicas became ready under load: ") + string.Join("; ", BlockedPods.Explain(play.Plane, controller, play.IsLost)));
            play.Plane.Scale(controller, bounds.Least);
        });

        void Step()
        {
            var next = Math.Min(bounds.Most, Math.Max(controller.Desired * 2, controller.Desired + 4));
            if (next <= controller.Desired)
                return;
            play.Recorder.Tell(play.Clock.Now, controller, FormattableString.Invariant($"load: {controller.Name} is scaled to {next}"));
            play.Plane.Scale(controller, next);
            play.Clock.In(AutoscalerPeriod, Step);
        }
    }

    /// <summary>Half of the replicas at most each minute, through the eviction API; a single replica is left alone.</summary>
    private static void Resize(FaultRun play, Controller controller)
    {
        if (controller.Desired < ResizerLeastReplicas)
        {
            play.Recorder.Tell(play.Clock.Now, controller, $"{controller.Name} has fewer than {ResizerLeastReplicas} replicas: the updater leaves it alone");
            return;
        }

        var left = controller.Pods.Where(pod => pod.IsActive).OrderBy(pod => pod.Born).ToList();
        var idle = 0;
        Evict();
        play.Aim(() => left.Find(pod => pod.IsActive) is { } pod
            ? (controller, $"eviction of {pod.Name} refused: {EvictionApi.Ask(play.Plane, pod).Reason}")
            : null);

        void Evict()
        {
            var most = Math.Max(1, controller.Desired / 2) - (controller.Desired - controller.Ready);
            var evicted = 0;
            foreach (var pod in left.Where(pod => pod.IsActive).Take(Math.Max(0, most)))
            {
                var answer = EvictionApi.Evict(play.Plane, pod);
                evicted += answer.IsEvicted ? 1 : 0;
                if (!answer.IsEvicted)
                    play.Recorder.TellOnce(play.Clock.Now, controller, $"eviction of {pod.Name} refused: {answer.Reason}");
            }

            idle = evicted > 0 ? 0 : idle + 1;
            if (left.Exists(pod => pod.IsActive))
                play.Clock.At(play.Clock.Now + ResizerPeriod, Evict, isRetry: idle > 1);
        }
    }
}
