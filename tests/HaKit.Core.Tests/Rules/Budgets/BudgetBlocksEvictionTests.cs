using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class BudgetBlocksEvictionTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.BudgetBlocksEviction);

    [Theory]
    [InlineData(3, "minAvailable: 3", "minAvailable 3 of 3 pods (Deployment web) leaves none to evict: every node drain waits indefinitely.")]
    [InlineData(1, "minAvailable: 1", "minAvailable 1 of 1 pod (Deployment web) leaves none to evict: every node drain waits indefinitely.")]
    [InlineData(3, "maxUnavailable: 0", "maxUnavailable 0 of 3 pods (Deployment web) leaves none to evict: every node drain waits indefinitely.")]
    public void No_eviction_allowed_Reports(int replicas, string bound, string message) =>
        Rule.Reports(Error, "spec." + bound.Split(':')[0], message, Deployment($"replicas: {replicas}"), Budget(bound));

    [Theory]
    [InlineData(1, "minAvailable: 1%")]
    [InlineData(2, "minAvailable: 51%")]
    [InlineData(3, "minAvailable: 67%")]
    [InlineData(10, "minAvailable: 91%")]
    [InlineData(3, "minAvailable: 100%")]
    [InlineData(3, "maxUnavailable: 0%")]
    [InlineData(3, "minAvailable: 7")]
    public void Rounding_up_blocks(int replicas, string bound) => Assert.Single(Rule.Findings(Deployment($"replicas: {replicas}"), Budget(bound)));

    [Theory]
    [InlineData(1, "maxUnavailable: 1%")]
    [InlineData(2, "minAvailable: 50%")]
    [InlineData(3, "maxUnavailable: 33%")]
    [InlineData(3, "minAvailable: 66%")]
    [InlineData(3, "minAvailable: 2")]
    public void An_allowed_eviction_Passes(int replicas, string bound) => Rule.Passes(Deployment($"replicas: {replicas}"), Budget(bound));

    [Fact]
    public void Workloads_that_share_a_budget_are_added_up() => Rule.Passes(
        Deployment(),
        Deployment(name: "more"),
        Budget("minAvailable: 3"));

    [Fact]
    public void An_autoscalers_minimum_counts_even_when_equal() => Rule.Reports(
        Error,
        "spec.minAvailable",
        "minAvailable 2 of 2 pods (Deployment web) leaves none to evict: every node drain waits indefinitely.",
        Deployment(""),
        Autoscaler(),
        Budget("minAvailable: 2"));

    [Fact]
    public void A_declared_singleton_is_a_warning() => Rule.Reports(
        Warning,
        "spec.minAvailable",
        "minAvailable 1 of 1 pod (Deployment web) leaves none to evict: every node drain waits indefinitely.",
        Deployment("replicas: 1", annotations: "hakit.dev/singleton: 'true'"),
        Budget("minAvailable: 1"));

    [Theory]
    [InlineData("replicas: 0")]
    public void Nothing_to_evict_DoesNotApply(string spec) => Rule.DoesNotApply(Deployment(spec), Budget("minAvailable: 1"));

    [Fact]
    public void A_budget_that_guards_nothing_DoesNotApply() => Rule.DoesNotApply(Budget("minAvailable: 1"));

    [Fact]
    public void An_unknown_bound_is_Unknown() => Rule.IsUnknown(Deployment(), Budget($"minAvailable: {Unknown}"));

    [Fact]
    public void Unknown_replicas_are_Unknown() => Rule.IsUnknown(Deployment($"replicas: {Unknown}"), Budget("minAvailable: 3"));
}
