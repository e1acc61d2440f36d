using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class BudgetAllowsEverythingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.BudgetAllowsEverything);

    [Theory]
    [InlineData("maxUnavailable: 3", "maxUnavailable 3 of 3 pods (Deployment web) demands none: all may be evicted at once.")]
    [InlineData("maxUnavailable: 100%", "maxUnavailable 100% of 3 pods (Deployment web) demands none: all may be evicted at once.")]
    [InlineData("minAvailable: 0", "minAvailable 0 of 3 pods (Deployment web) demands none: all may be evicted at once.")]
    [InlineData("minAvailable: 0%", "minAvailable 0% of 3 pods (Deployment web) demands none: all may be evicted at once.")]
    public void A_budget_that_demands_none_Reports(string bound, string message) =>
        Rule.Reports(Warning, "spec." + bound.Split(':')[0], message, Deployment(), Budget(bound));

    [Theory]
    [InlineData("maxUnavailable: 2")]
    [InlineData("minAvailable: 1%")]
    public void A_demand_Passes(string bound) => Rule.Passes(Deployment(), Budget(bound));

    [Fact]
    public void One_replica_DoesNotApply() => Rule.DoesNotApply(Deployment("replicas: 1"), Budget());

    [Fact]
    public void Unknown_replicas_are_Unknown() => Rule.IsUnknown(Deployment($"replicas: {Unknown}"), Budget());
}
