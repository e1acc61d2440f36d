using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK2012: two or more pods, and the budget demands none of them.</summary>
internal sealed class BudgetAllowsEverything : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.BudgetAllowsEverything;

    public override Verdict Check(BudgetFacts budget, RuleContext context)
    {
        if (!budget.HasOneBound || budget.Workloads.Count == 0)
            return budget.MayGuardMore || budget.BoundIsUnknown ? Verdict.Unknown : Verdict.NotApplicable;
        if (budget.TotalMin is not { } total || budget.AtRest(total) is not { } status)
            return Verdict.Unknown;
        if (status.Expected < 2)
            return Verdict.NotApplicable;
        return status.Desired > 0
            ? Verdict.Pass
            : context.Fail(
                budget.BoundPath,
                $"{budget.Bound} of {MessageFormat.Count(total, "pod")} ({MessageFormat.Names(budget.Workloads)}) demands none: all may be evicted at once.",
                fix: BudgetBlocksEviction.OneAtATime(budget),
                concerns: budget.Workloads);
    }
}
