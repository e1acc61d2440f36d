using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK2003: with the fewest pods that the guarded workloads have together, all healthy, not one may be evicted.</summary>
internal sealed class BudgetBlocksEviction : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.BudgetBlocksEviction;

    public override Verdict Check(BudgetFacts budget, RuleContext context)
    {
        if (!budget.HasOneBound || budget.Workloads.Count == 0)
            return budget.MayGuardMore || budget.BoundIsUnknown ? Verdict.Unknown : Verdict.NotApplicable;
        if (BudgetOverUnscalablePods.Culprits(budget, context).Count > 0 || BudgetOverBarePods.Culprits(budget, context).Count > 0)
            return Verdict.NotApplicable;
        if (budget.TotalMin is not { } total || budget.AtRest(total) is not { } status)
            return Verdict.Unknown;
        if (total < 1)
            return Verdict.NotApplicable;
        if (status.Allowed > 0)
            return Verdict.Pass;

        var meant = total == 1 && budget.Workloads[0].IsSingleton;
        return context.Fail(
            budget.BoundPath,
            $"{budget.Bound} of {MessageFormat.Count(total, "pod")} ({MessageFormat.Names(budget.Workloads)}) leaves none to evict: every node drain waits indefinitely.",
            meant ? Severity.Warning : Severity.Error,
            OneAtATime(budget),
            budget.Workloads);
    }

    /// <summary>Lets one pod go, whatever the replicas.</summary>
    public static Fix OneAtATime(BudgetFacts budget)
    {
        var fix = new Fix();
        if (budget.MinAvailableNode is not null)
            fix.Remove(FactReading.Path("spec.minAvailable"));
        return fix.Set(FactReading.Path("spec.maxUnavailable"), 1);
    }
}
