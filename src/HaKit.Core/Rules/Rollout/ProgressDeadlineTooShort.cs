using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK4008: the rollout is marked failed before a healthy pod can have become available.</summary>
internal sealed class ProgressDeadlineTooShort : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ProgressDeadlineTooShort;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind != WorkloadKind.Deployment)
            return Verdict.NotApplicable;
        var path = FactReading.Path("spec.progressDeadlineSeconds");
        if (workload.Spec.Number("progressDeadlineSeconds", ApiDefaults.ProgressDeadlineSeconds) is not { } deadline
            || workload.Spec.Number("minReadySeconds", 0) is not { } minReady)
            return Verdict.Unknown;
        var seen = workload.Spec.Has("progressDeadlineSeconds") == true ? $"progressDeadlineSeconds is {deadline}" : $"progressDeadlineSeconds is absent, so {deadline}";
        var start = workload.Pod.Running.Max(container => Startup.Budget(container)) ?? 0;
        var readiness = workload.Pod.Running.Max(container => container.Readiness?.InitialDelay) ?? 0;
        var fix = Fix.To(path, Math.Max(ApiDefaults.ProgressDeadlineSeconds, minReady + Math.Max(start, readiness) + 60));
        if (deadline <= minReady)
            return context.Fail(path, $"{seen}: must be more than minReadySeconds {minReady}.", Severity.Error, fix);
        if (deadline <= readiness)
            return context.Fail(path, $"{seen}, but the readiness probe starts after {readiness} seconds: every rollout is marked failed.", fix: fix);
        if (deadline <= minReady + start)
            return context.Fail(path, $"{seen}, but a pod may take {minReady + start} seconds to become available: a healthy rollout is marked failed.", fix: fix);
        return workload.Pod.ContainersAreKnown ? Verdict.Pass : Verdict.Unknown;
    }
}
