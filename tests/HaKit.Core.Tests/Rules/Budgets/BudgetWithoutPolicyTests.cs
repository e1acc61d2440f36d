using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class BudgetWithoutPolicyTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.BudgetWithoutPolicy);

    [Fact]
    public void Neither_bound_Reports() => Rule.Reports(
        Error, "spec", "Neither minAvailable nor maxUnavailable is set: every eviction is refused.", Budget(""));

    [Theory]
    [InlineData("minAvailable: 1")]
    [InlineData("maxUnavailable: 0")]
    [InlineData("minAvailable: 1\nmaxUnavailable: 1")]
    [InlineData($"minAvailable: {Unknown}")]
    public void A_bound_Passes(string spec) => Rule.Passes(Budget(spec));

    [Fact]
    public void A_null_is_no_bound() => Assert.Single(Rule.Findings(Budget("minAvailable: null")));

    [Fact]
    public void An_unknown_spec_is_Unknown() => Rule.IsUnknown($"apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {{name: web}}\nspec: {Unknown}\n");

    [Fact]
    public void A_workload_DoesNotApply() => Rule.DoesNotApply(Deployment());
}
