using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class BudgetMissingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.BudgetMissing);

    [Fact]
    public void Two_replicas_without_budget_Report() => Rule.Reports(
        Warning,
        "spec.replicas",
        "2 replicas and no PodDisruptionBudget selects them: drains may evict all of them at once.",
        Deployment("replicas: 2"));

    [Fact]
    public void An_autoscalers_minimum_counts() => Rule.Reports(
        Warning,
        "spec.replicas",
        "2 replicas and no PodDisruptionBudget selects them: drains may evict all of them at once.",
        Deployment(""),
        Autoscaler());

    [Theory]
    [InlineData("app: web\ntier: front")]
    [InlineData("app: api")]
    public void All_labels_of_the_selector_must_match(string selector) =>
        Assert.Single(Rule.Findings(Deployment(), Budget(selector: selector)));

    [Fact]
    public void A_budget_of_another_namespace_does_not_count() => Assert.Single(Rule.Findings(Deployment(), Budget(@namespace: "shop")));

    [Fact]
    public void The_workloads_own_labels_do_not_count() => Assert.Single(Rule.Findings(
        Deployment().Replace("  name: web\n", "  name: web\n  labels: {team: shop}\n"),
        Budget(selector: "team: shop")));

    [Fact]
    public void A_budget_Passes() => Rule.Passes(Deployment(), Budget());

    [Fact]
    public void An_empty_selector_guards_all() => Rule.Passes(
        Deployment(),
        "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: all}\nspec: {maxUnavailable: 1, selector: {}}\n");

    [Theory]
    [InlineData("replicas: 1")]
    [InlineData("")]
    [InlineData("replicas: 0")]
    public void Fewer_than_two_DoNotApply(string spec) => Rule.DoesNotApply(Deployment(spec));

    [Fact]
    public void Other_kinds_DoNotApply() => Rule.DoesNotApply(DaemonSet(), Job());

    [Fact]
    public void In_an_open_world_it_is_not_asked() => Rule.OpenWorld.DoesNotApply(Deployment());

    [Fact]
    public void A_budget_of_unknown_labels_is_Unknown() => Rule.IsUnknown(Deployment(), Budget(selector: $"app: {Unknown}"));

    [Fact]
    public void The_fix_brings_a_budget_that_selects_the_pods()
    {
        var budget = Assert.Single(Rule.Findings(Deployment())[0].NewObjects);
        Assert.Equal(new ObjectReference("policy/v1", "PodDisruptionBudget", "", "web"), budget.Reference);
    }
}
