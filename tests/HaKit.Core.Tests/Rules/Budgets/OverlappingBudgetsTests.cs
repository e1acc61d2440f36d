using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class OverlappingBudgetsTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.OverlappingBudgets);

    [Fact]
    public void Two_budgets_of_one_pod_Report() => Rule.Reports(
        Error,
        "spec.template.metadata.labels",
        "PodDisruptionBudgets web and more select the pods: an eviction fails with an internal error, and a node drain fails with it.",
        Deployment(),
        Budget(),
        Budget(name: "more"));

    [Fact]
    public void One_budget_Passes() => Rule.Passes(Deployment(), Budget());

    [Fact]
    public void A_second_of_other_pods_Passes() => Rule.Passes(Deployment(), Budget(), Budget(name: "more", selector: "app: web\ntier: back"));

    [Fact]
    public void An_empty_selector_of_the_old_version_selects_nothing() => Rule.Passes(
        Deployment(),
        Budget(),
        "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: all}\nspec: {maxUnavailable: 1, selector: {}}\n");

    [Fact]
    public void No_budget_DoesNotApply() => Rule.DoesNotApply(Deployment());

    [Fact]
    public void A_budget_of_unknown_labels_is_Unknown() => Rule.IsUnknown(Deployment(), Budget(), Budget(name: "more", selector: $"app: {Unknown}"));
}
