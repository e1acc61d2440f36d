using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class BudgetKeepsUnhealthyPodsTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.BudgetKeepsUnhealthyPods);

    private const string Seen = "unhealthyPodEvictionPolicy is absent: a pod that runs but is not ready is evicted only while the budget is met, ";

    [Fact]
    public void With_evictions_to_spare_it_is_information() => Rule.Reports(
        Info,
        "spec.unhealthyPodEvictionPolicy",
        Seen + "so that it may be refused until the pod recovers.",
        Deployment("replicas: 5"),
        Budget("maxUnavailable: 2"));

    [Fact]
    public void With_one_eviction_allowed_it_is_a_warning() => Rule.Reports(
        Warning,
        "spec.unhealthyPodEvictionPolicy",
        Seen + "and one broken pod uses up the only eviction allowed, so that drains wait until it recovers.",
        Deployment(),
        Budget());

    [Fact]
    public void With_nothing_demanded_it_is_a_warning() => Rule.Reports(
        Warning,
        "spec.unhealthyPodEvictionPolicy",
        Seen + "and no pod is demanded, so that it is refused until the pod recovers.",
        Deployment("replicas: 1"),
        Budget());

    [Theory]
    [InlineData("AlwaysAllow")]
    [InlineData("IfHealthyBudget")]
    public void A_choice_Passes(string policy) => Rule.Passes(Deployment(), Budget($"maxUnavailable: 1\nunhealthyPodEvictionPolicy: {policy}"));

    [Fact]
    public void Without_a_bound_DoesNotApply() => Rule.DoesNotApply(Deployment(), Budget(""));

    [Fact]
    public void An_unknown_spec_is_Unknown() => Rule.IsUnknown($"apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {{name: web}}\nspec: {Unknown}\n");
}
