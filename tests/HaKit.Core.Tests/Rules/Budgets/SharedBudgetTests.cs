using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class SharedBudgetTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SharedBudget);

    [Fact]
    public void A_budget_that_one_workload_meets_alone_Reports() => Rule.Reports(
        Warning,
        "spec.minAvailable",
        "minAvailable 3 of 6 pods of Deployment web and Deployment more together: all pods of Deployment web may be evicted while the budget is met.",
        Deployment(),
        Deployment(name: "more"),
        Budget("minAvailable: 3"));

    [Fact]
    public void A_tight_budget_Passes() => Rule.Passes(Deployment(), Deployment(name: "more"), Budget());

    [Fact]
    public void One_workload_DoesNotApply() => Rule.DoesNotApply(Deployment(), Budget());

    [Fact]
    public void One_that_is_off_does_not_count() => Rule.DoesNotApply(Deployment(), Deployment("replicas: 0", name: "more"), Budget());

    [Fact]
    public void Unknown_replicas_are_Unknown() => Rule.IsUnknown(Deployment(), Deployment($"replicas: {Unknown}", name: "more"), Budget());
}
