using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK2014: the budget is met with all pods of one of its workloads gone.</summary>
internal sealed class SharedBudget : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.SharedBudget;

    public override Verdict Check(BudgetFacts budget, RuleContext context)
    {
        var running = context.Shared(budget.Workloads, "running", workloads => workloads.FindAll(workload => workload.MinReplicas != 0));
        if (!budget.HasOneBound || running.Count < 2)
            return budget.MayGuardMore || budget.BoundIsUnknown ? Verdict.Unknown : Verdict.NotApplicable;
        if (budget.TotalMin is not { } total || budget.AtRest(total) is not { } status)
            return Verdict.Unknown;
        var exposed = context.Shared(running, budget.Bound, workloads => workloads.FindAll(workload => status.Desired <= total - workload.MinReplicas));
        if (exposed.Count == 0)
            return Verdict.Pass;
        return context.Fail(
            budget.BoundPath,
            $"{budget.Bound} of {MessageFormat.Count(total, "pod")} of {MessageFormat.Names(running)} together: all pods of {MessageFormat.Name(exposed[0].Object)} may be evicted while the budget is met.",
            concerns: exposed);
    }
}
