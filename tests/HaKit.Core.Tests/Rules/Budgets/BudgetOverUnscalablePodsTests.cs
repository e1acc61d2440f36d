using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class BudgetOverUnscalablePodsTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.BudgetOverUnscalablePods);

    [Fact]
    public void A_percentage_over_a_DaemonSet_Reports() => Rule.Reports(
        Error,
        "spec.minAvailable",
        "minAvailable 50% counts with the scale of controllers, but DaemonSet agent has none: no pod of the budget may be evicted.",
        Deployment(),
        DaemonSet(labels: "app: web"),
        Budget("minAvailable: 50%"));

    [Fact]
    public void MaxUnavailable_over_Jobs_Reports() => Rule.Reports(
        Error,
        "spec.maxUnavailable",
        "maxUnavailable 1 counts with the scale of controllers, but Job task and CronJob nightly have none: no pod of the budget may be evicted.",
        Job(),
        CronJob(),
        "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: all}\nspec: {maxUnavailable: 1, selector: {}}\n");

    [Fact]
    public void A_custom_kind_whose_definition_has_no_scale_Reports() => Assert.Single(Rule.Findings(
        Workload("acme.example/v1", "Fleet"),
        Budget(),
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: fleets.acme.example}\nspec: {group: acme.example, names: {kind: Fleet}, versions: [{name: v1}]}\n"));

    [Fact]
    public void A_custom_kind_of_unknown_definition_Passes() => Rule.Passes(Workload("acme.example/v1", "Fleet"), Budget());

    [Fact]
    public void Deployments_Pass() => Rule.Passes(Deployment(), Budget());

    [Fact]
    public void A_number_of_pods_DoesNotApply() => Rule.DoesNotApply(DaemonSet(labels: "app: web"), Budget("minAvailable: 1"));

    [Fact]
    public void Unknown_labels_are_Unknown() => Rule.IsUnknown(DaemonSet(labels: $"app: {Unknown}"), Budget());
}
