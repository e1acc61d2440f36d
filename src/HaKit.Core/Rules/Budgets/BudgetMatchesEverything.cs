using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK2009: in <c>policy/v1</c> an empty selector selects every pod of the namespace, Jobs included.</summary>
internal sealed class BudgetMatchesEverything : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.BudgetMatchesEverything;

    public override Verdict Check(BudgetFacts budget, RuleContext context)
    {
        if (!budget.SelectsEverything)
            return budget.Spec.Get("selector") is Tree.UnknownNode ? Verdict.Unknown : Verdict.Pass;
        return context.Fail(
            FactReading.Path("spec.selector"),
            $"selector is empty: the budget guards every pod in namespace {budget.Namespace}, those of Jobs included.",
            concerns: budget.Workloads);
    }
}
