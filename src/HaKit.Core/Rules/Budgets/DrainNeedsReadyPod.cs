using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK2013: one pod that may go. While it is not ready nothing is desired and nothing allowed, so that a drain waits.</summary>
internal sealed class DrainNeedsReadyPod : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.DrainNeedsReadyPod;

    public override Verdict Check(BudgetFacts budget, RuleContext context)
    {
        if (!budget.HasOneBound || budget.Workloads.Count == 0)
            return budget.MayGuardMore || budget.BoundIsUnknown ? Verdict.Unknown : Verdict.NotApplicable;
        if (budget.TotalMin is not { } total || budget.AtRest(total) is not { } status || budget.Spec.TextOr("unhealthyPodEvictionPolicy", "") is not { } policy)
            return Verdict.Unknown;
        if (status.Expected != 1 || status.Allowed == 0)
            return Verdict.NotApplicable;
        return policy == "AlwaysAllow"
            ? Verdict.Pass
            : context.Fail(
                FactReading.Path("spec.unhealthyPodEvictionPolicy"),
                $"{budget.Bound} of 1 pod ({MessageFormat.Names(budget.Workloads)}): while the pod is not ready its eviction is refused, and the drain waits.",
                fix: Fix.To(FactReading.Path("spec.unhealthyPodEvictionPolicy"), "AlwaysAllow"),
                concerns: budget.Workloads);
    }
}
