using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>
/// HAK2016: a rollout takes as many pods as the budget allows; drains wait for its duration. The budget does not slow the rollout.
/// </summary>
internal sealed class RolloutConsumesBudget : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.RolloutConsumesBudget;

    public override Verdict Check(BudgetFacts budget, RuleContext context)
    {
        if (!budget.HasOneBound || budget.Workloads.Count == 0)
            return budget.MayGuardMore || budget.BoundIsUnknown ? Verdict.Unknown : Verdict.NotApplicable;
        if (budget.AtRest(budget.TotalMin) is not { } status)
            return Verdict.Unknown;
        // A budget that allows nothing is HAK2003's.
        if (status.Allowed == 0)
            return Verdict.NotApplicable;
        foreach (var workload in budget.Workloads)
        {
            if (workload.Rollout.At(workload.MinReplicas, context.Version) is not { Unavailable: > 0 } bounds || status.Allowed > bounds.Unavailable)
                continue;
            return context.Fail(
                budget.BoundPath,
                $"{MessageFormat.Count(status.Allowed, "eviction")} allowed, and a rollout of {MessageFormat.Name(workload.Object)} may take {MessageFormat.Count(bounds.Unavailable, "pod")} away: drains wait while it runs.",
                concerns: [workload],
                remediation: workload.Kind == WorkloadKind.Deployment
                    ? "Set maxUnavailable of the Deployment to 0 so that a rollout surges instead, or let the budget allow one pod more."
                    : $"Let the budget allow one pod more where the replicas can spare it; a {workload.Object.Kind} cannot surge, so that otherwise drains wait for the rollout.");
        }

        return Verdict.Pass;
    }
}
