using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK4010: bounds that a team sets on its rollouts, compared in pods after rounding.</summary>
internal sealed class RolloutBoundsPolicy : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.RolloutBoundsPolicy;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (context.Options.RolloutPolicy is not { } policy || workload.Kind != WorkloadKind.Deployment)
            return Verdict.NotApplicable;
        if (workload.Rollout.Type is not null && !workload.Rollout.IsRolling)
            return Verdict.NotApplicable;
        if (workload.MinReplicas is not { } replicas || workload.Rollout.At(replicas, context.Version) is not { } bounds)
            return Verdict.Unknown;
        var verdict = Verdict.Pass;
        Compare("maxUnavailable", bounds.Unavailable, policy.MinUnavailable, policy.MaxUnavailable);
        Compare("maxSurge", bounds.Surge, policy.MinSurge, policy.MaxSurge);
        return verdict;

        void Compare(string field, int value, int? least, int? most)
        {
            if (value >= (least ?? int.MinValue) && value <= (most ?? int.MaxValue))
                return;
            var bound = value < least ? $"at least {least}" : $"at most {most}";
            verdict = context.Fail(
                workload.Rollout.StrategyPath.Child("rollingUpdate", field),
                $"{field} comes to {value} for {MessageFormat.Count(replicas, "replica")}: must be {bound}.");
        }
    }
}
