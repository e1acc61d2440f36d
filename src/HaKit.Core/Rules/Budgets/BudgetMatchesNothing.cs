using HaKit.Facts;
using HaKit.Facts.World;

namespace HaKit.Evaluation;

/// <summary>HAK2008: the selector matches no pod template of the namespace.</summary>
internal sealed class BudgetMatchesNothing : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.BudgetMatchesNothing;

    public override Verdict Check(BudgetFacts budget, RuleContext context)
    {
        var path = FactReading.Path("spec.selector");
        // An absent selector is HAK2005's.
        if (budget.Selector is not { } selector)
            return Verdict.NotApplicable;
        if (selector.IsEmpty && budget.IsBeta)
            return context.Fail(path, "selector is empty, which in policy/v1beta1 selects no pod.");
        if (budget.Workloads.Count > 0)
            return Verdict.Pass;
        if (budget.MayGuardMore || context.MayExist(Companions.Pods, budget.Namespace))
            return Verdict.Unknown;
        return context.Fail(path, $"selector matches no pod template in namespace {budget.Namespace}: the budget guards nothing.");
    }
}
