using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class BudgetWithoutSelectorTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.BudgetWithoutSelector);

    private const string Head = "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: web}\n";

    [Fact]
    public void An_absent_selector_Reports() =>
        Rule.Reports(Error, "spec.selector", "selector is absent: the budget guards no pod.", Head + "spec: {maxUnavailable: 1}\n");

    [Theory]
    [InlineData("{}")]
    [InlineData("{matchLabels: {app: web}}")]
    public void A_selector_Passes(string selector) => Rule.Passes(Head + $"spec: {{maxUnavailable: 1, selector: {selector}}}\n");

    [Fact]
    public void An_unknown_spec_is_Unknown() => Rule.IsUnknown(Head + $"spec: {Unknown}\n");

    [Fact]
    public void A_workload_DoesNotApply() => Rule.DoesNotApply(Deployment());
}
