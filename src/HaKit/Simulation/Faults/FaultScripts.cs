using HaKit.Simulating.Controllers;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Faults;

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

    public static void Start(FaultRun run, Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.Node:
            case FaultKind.Label:
                run.Invalidate(FaultTargets.Nodes(run.Plane, fault), fault.OutOfServiceAfter);
                break;
            case FaultKind.Drain:
                foreach (var node in FaultTargets.Nodes(run.Plane, fault))
                    Drain(run, node);
                break;
            default:
                foreach (var controller in FaultTargets.Workloads(run.Plane, fault))
                    StartOn(run, fault, controller);
                break;
        }
    }

    private static void StartOn(FaultRun run, Fault fault, Controller controller)
    {
        run.Recorder.Touch(controller);
        switch (fault.Kind)
        {
            case FaultKind.Rollout:
                Rollout(run, controller);
                break;
            case FaultKind.Delete:
                if (controller.Pods.Where(pod => pod.IsHealthy).MinBy(pod => pod.Born) is { } pod)
                    run.Plane.Delete(pod);
                break;
            case FaultKind.Scale:
                Scale(run, controller, fault.Replicas);
                break;
            case FaultKind.Hpa:
                Autoscale(run, controller);
                break;
            case FaultKind.Vpa:
                Resize(run, controller);
                break;
        }
    }

    private static void Drain(FaultRun run, int node)
    {
        var plane = run.Plane;
        var name = plane.World.Nodes.Name(node);
        run.Recorder.Tell(run.Clock.Now, null, $"node {name} is cordoned");
        foreach (var pod in plane.World.Nodes.Pods[node].Where(pod => pod.Owner is BarePod))
            run.Block(pod.Owner, ObstacleKind.BarePod, $"kubectl drain refuses: {pod.Name} is a bare pod that nothing replaces (--force deletes it)");
        var drain = new NodeDrain(plane, node);
        Evict();
        run.Aim(() => drain.Left.Select(pod => (pod.Owner, Refused(plane, pod)))
            .Concat(drain.Returned.Select(pod => (pod.Owner, new Obstacle(ObstacleKind.Returns, $"{pod.Name} came back to the cordoned node {name}, which its tolerations allow"))))
            .DistinctBy(item => item.Item1));

        void Evict()
        {
            if (run.IsLost[node])
                return;
            var refused = drain.Round(out _);
            foreach (var (pod, answer) in refused)
            {
                run.Recorder.TellOnce(run.Clock.Now, pod.Owner, $"eviction of {pod.Name} refused: {answer.Reason}");
                if (pod.Owner is { } owner)
                    run.Recorder.Touch(owner);
            }

            if (refused.Any(item => item.Answer.Code == EvictionApi.TooManyRequests))
                run.Clock.At(run.Clock.Now + DrainRetry, Evict, isRetry: true);
        }
    }

    private static Obstacle Refused(ControlPlane plane, SimPod pod)
    {
        var answer = EvictionApi.Ask(plane, pod);
        return answer.IsEvicted
            ? new Obstacle(ObstacleKind.Unknown, $"{pod.Name} is still on {plane.World.Nodes.Name(pod.Node)}")
            : new Obstacle(answer.Code == EvictionApi.TooManyRequests ? ObstacleKind.Budget : ObstacleKind.TwoBudgets, $"eviction of {pod.Name} refused: {answer.Reason}");
    }

    private static void Rollout(FaultRun run, Controller controller)
    {
        run.Recorder.Tell(run.Clock.Now, controller, $"the pod template of {controller.Name} changes");
        if (!run.Plane.Rollout(controller))
            return;
        if (controller.Timing.ProgressDeadline is { } deadline)
        {
            run.Clock.At(deadline, () =>
            {
                if (!controller.IsComplete(run.Plane, controller.MissingAtRest))
                    run.Recorder.Tell(run.Clock.Now, controller, FormattableString.Invariant($"the rollout has not ended after {deadline} s, its progress deadline"));
            });
        }

        run.Aim(() => controller.IsComplete(run.Plane, controller.MissingAtRest)
            ? []
            : [(controller, new Obstacle(ObstacleKind.Rollout, $"the rollout of {controller.Name} stands still"))]);
    }

    private static void Scale(FaultRun run, Controller controller, int? replicas)
    {
        var before = controller.Desired;
        var target = replicas ?? Math.Max(0, before - 1);
        run.Recorder.Tell(run.Clock.Now, controller, FormattableString.Invariant($"{controller.Name} is scaled from {before} to {target}"));
        if (!run.Plane.Scale(controller, target) || replicas is not null)
            return;
        run.Clock.In(ScaledFor, () =>
        {
            run.Recorder.Tell(run.Clock.Now, controller, FormattableString.Invariant($"{controller.Name} is scaled back to {before}"));
            run.Plane.Scale(controller, before);
        });
    }

    /// <summary>Up by doubling or 4 pods each 15 s, whichever is more; down at once after the load and the stabilization window.</summary>
    private static void Autoscale(FaultRun run, Controller controller)
    {
        if (controller.Autoscaling is not { } bounds)
            return;
        run.Plane.Work.Ask(controller.Reference, controller.Namespace, bounds.Most);
        Step();
        run.Clock.In(LoadFor, () =>
        {
            run.Recorder.Tell(run.Clock.Now, controller, FormattableString.Invariant($"the load is gone: {controller.Name} is scaled to {bounds.Least}"));
            if (controller.Ready < bounds.Most)
            {
                run.Block(controller, ObstacleKind.Load, FormattableString.Invariant($"only {controller.Ready} of {bounds.Most} replicas became ready under load: ")
                    + string.Join("; ", BlockedPods.Explain(run.Plane, controller, run.IsLost).Select(obstacle => obstacle.Text)));
            }


            run.Plane.Scale(controller, bounds.Least);
        });

        void Step()
        {
            var next = Math.Min(bounds.Most, Math.Max(controller.Desired * 2, controller.Desired + 4));
            if (next <= controller.Desired)
                return;
            run.Recorder.Tell(run.Clock.Now, controller, FormattableString.Invariant($"load: {controller.Name} is scaled to {next}"));
            run.Plane.Scale(controller, next);
            run.Clock.In(AutoscalerPeriod, Step);
        }
    }

    /// <summary>Half of the replicas at most each minute, through the eviction API; a single replica is left alone.</summary>
    private static void Resize(FaultRun run, Controller controller)
    {
        if (controller.Desired < ResizerLeastReplicas)
        {
            run.Recorder.Tell(run.Clock.Now, controller, $"{controller.Name} has fewer than {ResizerLeastReplicas} replicas: the updater leaves it alone");
            return;
        }

        var left = controller.Pods.Where(pod => pod is { IsActive: true, IsBound: true }).OrderBy(pod => pod.Born).ToList();
        var idle = 0;
        Evict();
        run.Aim(() => left.Find(pod => pod.IsActive) is { } pod ? [(controller, Refused(run.Plane, pod))] : []);

        void Evict()
        {
            var most = Math.Max(1, controller.Desired / 2) - (controller.Desired - controller.Ready);
            var evicted = 0;
            foreach (var pod in left.Where(pod => pod.IsActive).Take(Math.Max(0, most)))
            {
                var answer = EvictionApi.Evict(run.Plane, pod);
                evicted += answer.IsEvicted ? 1 : 0;
                if (!answer.IsEvicted)
                    run.Recorder.TellOnce(run.Clock.Now, controller, $"eviction of {pod.Name} refused: {answer.Reason}");
            }

            idle = evicted > 0 ? 0 : idle + 1;
            if (left.Exists(pod => pod.IsActive))
                run.Clock.At(run.Clock.Now + ResizerPeriod, Evict, isRetry: idle > 1);
        }
    }
}
