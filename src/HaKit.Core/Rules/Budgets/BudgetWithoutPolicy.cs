using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK2002: neither bound is set. Nothing is defaulted; the controller then expects no pod, and every eviction is refused.</summary>
internal sealed class BudgetWithoutPolicy : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.BudgetWithoutPolicy;

    public override Verdict Check(BudgetFacts budget, RuleContext context)
    {
        if (budget.Spec.Has("minAvailable") is not { } hasMin || budget.Spec.Has("maxUnavailable") is not { } hasMax)
            return Verdict.Unknown;
        return hasMin || hasMax
            ? Verdict.Pass
            : context.Fail(
                FactReading.Path("spec"),
                "Neither minAvailable nor maxUnavailable is set: every eviction is refused.",
                fix: Fix.To(FactReading.Path("spec.maxUnavailable"), 1),
                concerns: budget.Workloads);
    }
}
