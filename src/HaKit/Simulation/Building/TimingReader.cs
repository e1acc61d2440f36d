using System.Globalization;
using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Evaluation;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Placement;
using HaKit.Tree;

namespace HaKit.Simulating.Building;

/// <summary>
/// How long pods take to come and go, from probes, hooks and declarations. A container is taken to answer after its declared start time, and the
/// kubelet to see that at the first probe from then on.
/// </summary>
internal sealed class TimingReader(IReadOnlyList<ServiceSelector> services)
{
    public PodTiming Read(ManifestObject item, Node? template, Node? workloadSpec)
    {
        var pod = new PodFacts(template, FieldPath.Root);
        var starts = Declared(item, pod, Declarations.StartupSeconds) ?? 0;
        var scheduling = PodScheduling.Read(template);
        return new PodTiming
        {
            StartsAfter = starts,
            ReadyAfter = pod.Running.Select(container => ReadyAfter(container, starts)).DefaultIfEmpty(0).Max(),
            IsProbed = pod.Running.Any(container => container.Readiness is not null),
            IsServed = services.Any(service => service.Namespace == item.NamespaceOr("default") && service.Selector.MatchesTemplate(pod.Labels) == true),
            PreStop = pod.Running.Select(container => PreStop.Seconds(container) ?? 0).DefaultIfEmpty(0).Max(),
            StopsWithin = Declared(item, pod, Declarations.DrainSeconds) ?? 0,
            Grace = pod.GraceSeconds ?? ApiDefaults.GraceSeconds,
            MinReady = workloadSpec.Int("minReadySeconds") ?? 0,
            ProgressDeadline = item.Kind == "Deployment" ? workloadSpec.Int("progressDeadlineSeconds") ?? 600 : null,
            ToleratesLoss = LossToleration(scheduling.Tolerations),
        };
    }

    /// <summary>The first readiness probe that succeeds, once startup has.</summary>
    private static double ReadyAfter(ContainerFacts container, double starts)
    {
        var alive = container.Startup?.SucceedsAfter(starts) ?? 0;
        return container.Readiness?.SucceedsAfter(Math.Max(starts, alive)) ?? alive;
    }

    /// <summary>How long the pod stays on a node that is unreachable; without a toleration of its own the API server gives it 300 s.</summary>
    private static double? LossToleration(IReadOnlyList<PodToleration> tolerations)
    {
        var lost = new Taint(Taint.Unreachable, "", TaintEffect.NoExecute);
        var own = tolerations.Where(toleration => toleration.Tolerates(lost)).ToList();
        if (own.Count == 0)
            return 300;
        return own.Exists(toleration => toleration.Seconds is null) ? null : own.Min(toleration => Math.Max(0, toleration.Seconds!.Value));
    }

    private static double? Declared(ManifestObject item, PodFacts pod, string annotation)
    {
        var text = item.Root.At("metadata", "annotations").Text(annotation) ?? pod.Annotation(annotation);
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
    }
}
