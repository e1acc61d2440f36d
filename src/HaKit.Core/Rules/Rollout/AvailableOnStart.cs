using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK4011: nothing delays availability, so that a version that crashes after a second rolls through the whole fleet.</summary>
internal sealed class AvailableOnStart : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.AvailableOnStart;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind is not (WorkloadKind.Deployment or WorkloadKind.StatefulSet or WorkloadKind.DaemonSet))
            return Verdict.NotApplicable;
        if (workload.Rollout.Type is null || workload.Spec.Number("minReadySeconds", 0) is not { } minReady || !workload.Pod.ContainersAreKnown)
            return Verdict.Unknown;
        if (!workload.Rollout.IsRolling || workload.Pod.Running.Count == 0)
            return Verdict.NotApplicable;
        // A startup probe holds readiness back as well.
        if (minReady > 0 || workload.Pod.Running.Any(container => !container.ProbeIsAbsent("readinessProbe") || !container.ProbeIsAbsent("startupProbe")))
            return Verdict.Pass;
        return context.Fail(
            FactReading.Path("spec.minReadySeconds"),
            "No readiness probe and minReadySeconds 0: a pod counts as available when its container starts, and a version that crashes a second later replaces all pods.");
    }
}
