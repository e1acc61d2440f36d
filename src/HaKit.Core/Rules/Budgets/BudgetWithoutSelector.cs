using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK2005: an absent selector selects nothing.</summary>
internal sealed class BudgetWithoutSelector : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.BudgetWithoutSelector;

    public override Verdict Check(BudgetFacts budget, RuleContext context) => budget.Spec.Has("selector") switch
    {
        null => Verdict.Unknown,
        true => Verdict.Pass,
        false => context.Fail(FactReading.Path("spec.selector"), "selector is absent: the budget guards no pod."),
    };
}
