using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK5008: with a grace period of 0 a preStop hook never runs, and a StatefulSet's pod may be replaced while it still writes.</summary>
internal sealed class NoGracePeriod : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.NoGracePeriod;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Pod.GraceSeconds is not { } grace)
            return Verdict.Unknown;
        if (grace != 0)
            return Verdict.Pass;
        var hooked = workload.Pod.Running.FirstOrDefault(container => container.PreStop is not null);
        if (hooked is null && workload.Kind != WorkloadKind.StatefulSet)
            return Verdict.NotApplicable;
        return context.Fail(
            workload.Pod.GracePath,
            hooked is not null
                ? $"terminationGracePeriodSeconds is 0: the preStop hook of container {hooked.Name} never runs."
                : "terminationGracePeriodSeconds is 0 on a StatefulSet: a pod is killed at once, and the next of its name may start while it still writes.",
            fix: Fix.To(workload.Pod.GracePath, ApiDefaults.GraceSeconds));
    }
}
