using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK2011: as HAK2010 over bare Pods: they are left out of the expected count.</summary>
internal sealed class BudgetOverBarePods : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.BudgetOverBarePods;

    public override Verdict Check(BudgetFacts budget, RuleContext context)
    {
        if (!budget.HasOneBound || !budget.NeedsScale)
            return Verdict.NotApplicable;
        var culprits = Culprits(budget, context);
        if (culprits.Count == 0)
            return budget.MayGuardMore ? Verdict.Unknown : Verdict.Pass;
        var effect = culprits.Count == budget.Workloads.Count
            ? "no pod is expected, and no eviction is allowed"
            : "they are not counted as expected";
        return context.Fail(
            budget.BoundPath,
            $"{budget.Bound} counts with the scale of controllers, but nothing manages {MessageFormat.Names(culprits)}: {effect}.",
            concerns: budget.Workloads);
    }

    public static IReadOnlyList<WorkloadFacts> Culprits(BudgetFacts budget, RuleContext context) =>
        budget.NeedsScale ? context.Shared(budget.Workloads, "bare", workloads => workloads.FindAll(UnmanagedPod.IsBare)) : [];
}
