using HaKit.Facts;
using HaKit.Facts.Scheduling;

namespace HaKit.Evaluation;

/// <summary>HAK1006: utilization is a share of requests; a container without one makes the metric fail, and nothing is scaled.</summary>
internal sealed class AutoscalerMetricWithoutRequest : AutoscalerRule
{
    public override RuleDescriptor Descriptor => Catalog.AutoscalerMetricWithoutRequest;

    public override Verdict Check(AutoscalerFacts autoscaler, RuleContext context)
    {
        if (autoscaler.Target is not { } target)
            return autoscaler.TargetIsKnown ? Verdict.NotApplicable : Verdict.Unknown;
        if (!target.Pod.ContainersAreKnown || autoscaler.Spec.IsUnknownList("metrics") || autoscaler.Spec.IsUnknownList("triggers"))
            return Verdict.Unknown;
        var verdict = Verdict.NotApplicable;
        foreach (var measured in AutoscalerMetrics.Read(autoscaler))
        {
            var found = measured.Container.Length > 0 ? CheckContainer(target, measured, context) : CheckAll(target, measured, context);
            verdict = found > verdict || verdict == Verdict.NotApplicable ? found : verdict;
        }

        return verdict;
    }

    private static Verdict CheckAll(WorkloadFacts target, MeasuredResource measured, RuleContext context)
    {
        if (!measured.IsUtilization)
            return Verdict.NotApplicable;
        if (Resources.PodRequests(target.Pod, measured.Resource) != false || Resources.IsDefaulted(context, target.Namespace, measured.Resource))
            return Verdict.Pass;
        var missing = target.Pod.Running.Where(container => Resources.HasRequest(container, measured.Resource) == false).ToArray();
        return missing.Length == 0 ? Verdict.Pass : Report(target, missing, measured, context);
    }

    private static Verdict CheckContainer(WorkloadFacts target, MeasuredResource measured, RuleContext context)
    {
        var container = target.Pod.Running.FirstOrDefault(candidate => candidate.Name == measured.Container);
        if (container is null)
        {
            return context.Fail(
                measured.Path,
                $"Container {measured.Container}, whose {measured.Resource} is measured, is not in {MessageFormat.Name(target.Object)}: the metric fails and nothing is scaled.",
                concerns: [target]);
        }

        return !measured.IsUtilization || Resources.HasRequest(container, measured.Resource) != false
            || Resources.IsDefaulted(context, target.Namespace, measured.Resource)
            ? Verdict.Pass
            : Report(target, [container], measured, context);
    }

    private static Verdict Report(WorkloadFacts target, ContainerFacts[] missing, MeasuredResource measured, RuleContext context)
    {
        var names = MessageFormat.List([.. missing.Select(container => container.Name)]);
        return context.Fail(
            measured.Path,
            $"{measured.Resource} utilization is a share of requests, but {(missing.Length == 1 ? "container" : "containers")} {names} of {MessageFormat.Name(target.Object)} {(missing.Length == 1 ? "has" : "have")} no {measured.Resource} request: the metric fails and nothing is scaled.",
            concerns: [target]);
    }
}
