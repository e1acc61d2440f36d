using System.Globalization;
using HaKit.Facts.Scheduling;
using HaKit.Selectors;
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
    private const string StartupSeconds = "hakit.dev/startup-seconds";
    private const string DrainSeconds = "hakit.dev/drain-seconds";

    public PodTiming Read(ManifestObject item, Node? template, Node? workloadSpec)
    {
        var spec = template.At("spec");
        var starts = Declared(item, template, StartupSeconds) ?? 0;
        var containers = spec.Items("containers").Concat(spec.Items("initContainers").Where(PodContainers.IsSidecar)).ToList();
        var labels = Labels.Read(template.At("metadata", "labels"));
        var scheduling = PodScheduling.Read(template);
        return new PodTiming
        {
            StartsAfter = starts,
            ReadyAfter = containers.Select(container => ReadyAfter(container, starts)).DefaultIfEmpty(0).Max(),
            IsProbed = containers.Exists(container => container.At("readinessProbe") is MapNode),
            IsServed = services.Any(service => service.Namespace == item.NamespaceOr("default") && service.Selector.MatchesTemplate(labels) == true),
            PreStop = containers.Select(PreStopSeconds).DefaultIfEmpty(0).Max(),
            StopsWithin = Declared(item, template, DrainSeconds) ?? 0,
            Grace = spec.Int("terminationGracePeriodSeconds") ?? 30,
            MinReady = workloadSpec.Int("minReadySeconds") ?? 0,
            ProgressDeadline = item.Kind == "Deployment" ? workloadSpec.Int("progressDeadlineSeconds") ?? 600 : null,
            ToleratesLoss = LossToleration(scheduling.Tolerations),
        };
    }

    /// <summary>The first readiness probe that succeeds: every period after the initial delay, once startup has succeeded.</summary>
    private static double ReadyAfter(Node container, double starts)
    {
        var alive = container.At("startupProbe") is { } startup ? FirstSuccess(startup, starts) : 0;
        if (container.At("readinessProbe") is not MapNode readiness)
            return alive;
        return FirstSuccess(readiness, Math.Max(starts, alive));
    }

    private static double FirstSuccess(Node probe, double from)
    {
        var delay = (double)(probe.Int("initialDelaySeconds") ?? 0);
        var period = Math.Max(1, probe.Int("periodSeconds") ?? 10);
        var successes = Math.Max(1, probe.Int("successThreshold") ?? 1);
        var tries = Math.Max(0, Math.Ceiling((from - delay) / period));
        return delay + (tries + successes - 1) * period;
    }

    private static double PreStopSeconds(Node container)
    {
        var hook = container.At("lifecycle", "preStop");
        if (hook.At("sleep").Int("seconds") is { } seconds)
            return seconds;
        var words = string.Join(" ", hook.At("exec").Texts("command")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].EndsWith("sleep", StringComparison.Ordinal)
                && double.TryParse(words[i + 1].TrimEnd('s', ';'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var slept))
                return slept;
        }

        return 0;
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

    private static double? Declared(ManifestObject item, Node? template, string annotation)
    {
        var text = item.Root.At("metadata", "annotations").Text(annotation) ?? template.At("metadata", "annotations").Text(annotation);
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
    }
}
