using HaKit.Evaluation;
using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Simulating.Controllers;

namespace HaKit.Simulating.Building;

/// <summary>
/// How long pods take to come and go, from probes, hooks and declarations. A container is taken to answer after its declared start time, and the
/// kubelet to see that at the first probe from then on; a start that outlasts what its probes allow is killed and begins again, without an end.
/// </summary>
internal static class Timings
{
    public static PodTiming Of(WorkloadFacts workload)
    {
        var pod = workload.Pod;
        var starts = workload.DeclaredSeconds(Declarations.StartupSeconds);
        return new PodTiming
        {
            StartsAfter = starts,
            ReadyAfter = pod.Running.Select(container => ReadyAfter(container, starts)).DefaultIfEmpty(0).Max(),
            NeverReady = pod.Running.Select(container => KilledAtStart(container, starts)).FirstOrDefault(text => text is not null),
            IsProbed = pod.Running.Any(container => container.Readiness is not null),
            IsServed = workload.IsServed == true,
            PreStop = pod.Running.Select(container => PreStop.Seconds(container) ?? 0).DefaultIfEmpty(0).Max(),
            StopsWithin = workload.DeclaredSeconds(Declarations.DrainSeconds),
            Grace = pod.GraceSeconds ?? ApiDefaults.GraceSeconds,
            MinReady = workload.Spec.Number("minReadySeconds", 0) ?? 0,
            ProgressDeadline = workload.Kind == WorkloadKind.Deployment
                ? workload.Spec.Number("progressDeadlineSeconds", ApiDefaults.ProgressDeadlineSeconds) ?? ApiDefaults.ProgressDeadlineSeconds
                : null,
            ToleratesLoss = workload.Kind == WorkloadKind.DaemonSet
                ? null
                : LossToleration([.. workload.Placement.Tolerations.Select(placed => placed.Toleration)]),
        };
    }

    /// <summary>The first readiness probe that succeeds, once startup has.</summary>
    private static double ReadyAfter(ContainerFacts container, double starts)
    {
        var alive = container.Startup?.SucceedsAfter(starts) ?? 0;
        return container.Readiness?.SucceedsAfter(Math.Max(starts, alive)) ?? alive;
    }

    /// <summary>What a probe does to a container that takes so long to start; null where it lets it. The arithmetic is that of HAK5006.</summary>
    private static string? KilledAtStart(ContainerFacts container, double starts) => Startup.Budget(container) is { } budget && budget < starts
        ? FormattableString.Invariant($"the {(container.Startup is null ? "livenessProbe" : "startupProbe")} of container {container.Name} kills it after {budget} s, before it has started ({starts:0.#} s)")
        : null;

    /// <summary>How long the pod stays on a node that is unreachable; without a toleration of its own the API server gives it 300 s.</summary>
    private static double? LossToleration(List<PodToleration> tolerations)
    {
        var lost = new Taint(Taint.Unreachable, "", TaintEffect.NoExecute);
        var own = tolerations.FindAll(toleration => toleration.Tolerates(lost));
        if (own.Count == 0)
            return ApiDefaults.NodeFailureTolerationSeconds;
        return own.Exists(toleration => toleration.Seconds is null) ? null : own.Min(toleration => Math.Max(0, toleration.Seconds!.Value));
    }
}
