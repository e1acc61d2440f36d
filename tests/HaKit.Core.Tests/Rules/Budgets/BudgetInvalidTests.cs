using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class BudgetInvalidTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.BudgetInvalid);

    [Fact]
    public void Both_bounds_Report() => Rule.Reports(
        Error, "spec.minAvailable", "minAvailable and maxUnavailable are both set: the API server refuses that.", Budget("minAvailable: 1\nmaxUnavailable: 1"));

    [Theory]
    [InlineData("minAvailable: 150%", "minAvailable is 150%: must not be above 100%.")]
    [InlineData("maxUnavailable: '0'", "maxUnavailable is 0: must be a number of pods or a percentage such as 25%.")]
    [InlineData("maxUnavailable: -1", "maxUnavailable is -1: must not be negative.")]
    [InlineData("maxUnavailable: 1.5", "maxUnavailable is 1.5: must be a number of pods or a percentage such as 25%.")]
    public void A_malformed_bound_Reports(string bound, string message) => Rule.Reports(Error, "spec." + bound.Split(':')[0], message, Budget(bound));

    [Fact]
    public void A_made_up_policy_Reports() => Rule.Reports(
        Error,
        "spec.unhealthyPodEvictionPolicy",
        "unhealthyPodEvictionPolicy is Always: must be AlwaysAllow or IfHealthyBudget.",
        Budget("maxUnavailable: 1\nunhealthyPodEvictionPolicy: Always"));

    [Theory]
    [InlineData("maxUnavailable: 0")]
    [InlineData("minAvailable: 100%\nunhealthyPodEvictionPolicy: IfHealthyBudget")]
    [InlineData($"minAvailable: {Unknown}")]
    public void A_sound_budget_Passes(string spec) => Rule.Passes(Budget(spec));

    [Fact]
    public void A_workload_DoesNotApply() => Rule.DoesNotApply(Deployment());
}
