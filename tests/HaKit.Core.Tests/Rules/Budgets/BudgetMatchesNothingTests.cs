using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class BudgetMatchesNothingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.BudgetMatchesNothing);

    [Fact]
    public void A_selector_of_no_pod_Reports() => Rule.Reports(
        Warning,
        "spec.selector",
        "selector matches no pod template in namespace default: the budget guards nothing.",
        Deployment(),
        Budget(selector: "app: api"));

    [Fact]
    public void An_empty_selector_of_the_old_version_Reports() => Rule.Reports(
        Warning,
        "spec.selector",
        "selector is empty, which in policy/v1beta1 selects no pod.",
        Deployment(),
        "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: all}\nspec: {maxUnavailable: 1, selector: {}}\n");

    [Fact]
    public void A_selector_of_some_pod_Passes() => Rule.Passes(Deployment(), Budget());

    [Fact]
    public void A_label_that_controllers_add_is_taken_to_match() =>
        Rule.Passes(StatefulSet(), Budget(selector: "app: db\nstatefulset.kubernetes.io/pod-name: db-0"));

    [Fact]
    public void In_an_open_world_it_is_not_asked() => Rule.OpenWorld.DoesNotApply(Budget());

    [Fact]
    public void Beside_objects_that_may_run_pods_is_Unknown() => Rule.IsUnknown(Budget(), Opaque);

    [Fact]
    public void An_unknown_label_is_Unknown() => Rule.IsUnknown(Deployment(), Budget(selector: $"app: {Unknown}"));
}
