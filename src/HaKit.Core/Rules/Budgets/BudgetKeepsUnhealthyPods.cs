using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>
/// HAK2006: under the default policy a running pod that is not ready may be evicted only while enough others are healthy and the budget demands
/// at least one; more severe where nothing or next to nothing is allowed.
/// </summary>
internal sealed class BudgetKeepsUnhealthyPods : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.BudgetKeepsUnhealthyPods;

    public override Verdict Check(BudgetFacts budget, RuleContext context)
    {
        if (budget.Spec.Has("unhealthyPodEvictionPolicy") is not { } isSet)
            return Verdict.Unknown;
        if (isSet)
            return Verdict.Pass;
        if (!budget.HasOneBound || budget.SelectsNothing)
            return Verdict.NotApplicable;
        var status = budget.AtRest(budget.TotalMin);
        var (severity, why) = status switch
        {
            { Expected: > 0, Desired: 0 } => (Severity.Warning, "and no pod is demanded, so that it is refused until the pod recovers"),
            { Expected: > 0, Allowed: 1 } => (Severity.Warning, "and one broken pod uses up the only eviction allowed, so that drains wait until it recovers"),
            _ => (Severity.Info, "so that it may be refused until the pod recovers"),
        };
        return context.Fail(
            FactReading.Path("spec.unhealthyPodEvictionPolicy"),
            $"unhealthyPodEvictionPolicy is absent: a pod that runs but is not ready is evicted only while the budget is met, {why}.",
            severity,
            Fix.To(FactReading.Path("spec.unhealthyPodEvictionPolicy"), "AlwaysAllow"),
            budget.Workloads);
    }
}
