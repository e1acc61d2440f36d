using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK2016: a rollout takes as many pods as the budget allows; drains wait for its duration. The budget does not slow the rollout.</summary>
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
            if (workload.Rollout.At(workload.MinReplicas) is not { Unavailable: > 0 } bounds || status.Allowed > bounds.Unavailable)
                continue;
            return context.Fail(
                budget.BoundPath,
                $"{MessageFormat.Count(status.Allowed, "eviction")} allowed, and a rollout of {MessageFormat.Name(workload.Object)} may take {MessageFormat.Count(bounds.Unavailable, "pod")} away: drains wait while it runs.",
                concerns: [workload]);
        }

        return Verdict.Pass;
    }
}
