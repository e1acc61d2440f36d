using HaKit.Facts;

namespace HaKit.Judgement;

/// <summary>HAK2014: the budget is met with all pods of one of its workloads gone.</summary>
internal sealed class SharedBudget : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.SharedBudget;

    public override Verdict Check(BudgetFacts budget, RuleContext context)
    {
        var running = budget.Workloads.FindAll(workload => workload.Rmin != 0);
        if (!budget.HasOneBound || running.Count < 2)
            return budget.MayGuardMore || budget.BoundIsUnknown ? Verdict.Unknown : Verdict.NotApplicable;
        if (budget.TotalMin is not { } total || budget.AtRest(total) is not { } status)
            return Verdict.Unknown;
        var exposed = running.FindAll(workload => status.Desired <= total - workload.Rmin);
        if (exposed.Count == 0)
            return Verdict.Pass;
        return context.Fail(
            budget.BoundPath,
            $"{budget.Bound} of {Say.Count(total, "pod")} of {Say.Names(running)} together: all pods of {Say.Names(exposed.Take(1))} may be evicted while the budget is met.",
            concerns: exposed);
    }
}
