using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class BudgetMatchesEverythingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.BudgetMatchesEverything);

    private static string All(string apiVersion, string selector) =>
        $"apiVersion: {apiVersion}\nkind: PodDisruptionBudget\nmetadata: {{name: all}}\nspec: {{maxUnavailable: 1, selector: {selector}}}\n";

    [Fact]
    public void An_empty_selector_Reports() => Rule.Reports(
        Warning,
        "spec.selector",
        "selector is empty: the budget guards every pod in namespace default, those of Jobs included.",
        All("policy/v1", "{}"));

    [Fact]
    public void A_selector_Passes() => Rule.Passes(Budget());

    [Fact]
    public void The_old_version_Passes() => Rule.Passes(All("policy/v1beta1", "{}"));

    [Fact]
    public void An_unknown_selector_is_Unknown() => Rule.IsUnknown(All("policy/v1", Unknown));

    [Fact]
    public void A_workload_DoesNotApply() => Rule.DoesNotApply(Deployment());
}
