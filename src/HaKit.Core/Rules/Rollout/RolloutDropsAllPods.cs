using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK4007: the rolling update of a served Deployment may take away all replicas before new ones are ready.</summary>
internal sealed class RolloutDropsAllPods : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.RolloutDropsAllPods;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind != WorkloadKind.Deployment || workload.IsServed == false)
            return Verdict.NotApplicable;
        if (workload.Rollout.Type is not null && !workload.Rollout.IsRolling)
            return Verdict.NotApplicable;
        if (workload.MinReplicas is not { } replicas || workload.Rollout.At(replicas) is not { } bounds || workload.IsServed is null)
            return Verdict.Unknown;
        if (replicas < 1)
            return Verdict.NotApplicable;
        if (bounds.Unavailable < replicas)
            return Verdict.Pass;
        // One replica of something that must not run twice has to stop first.
        if (replicas == 1 && SingleWriter.Is(workload, context.Facts) is not false)
            return Verdict.NotApplicable;
        var rolling = workload.Rollout.StrategyPath.Child("rollingUpdate");
        return context.Fail(
            rolling.Child("maxUnavailable"),
            $"maxUnavailable comes to {bounds.Unavailable} of {MessageFormat.Count(replicas, "replica")}: an update may remove all pods before a new one is ready.",
            fix: Fix.To(rolling.Child("maxUnavailable"), 0).Set(rolling.Child("maxSurge"), 1));
    }
}
