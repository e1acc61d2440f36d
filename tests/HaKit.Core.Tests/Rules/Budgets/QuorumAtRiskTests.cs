using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class QuorumAtRiskTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.QuorumAtRisk);

    private static string Quorum(int replicas, string spec = "") =>
        StatefulSet($"replicas: {replicas}" + spec, annotations: $"hakit.dev/quorum: '{replicas}'");

    [Fact]
    public void A_budget_that_loses_the_quorum_Reports() => Rule.Reports(
        Error,
        "spec.replicas",
        "PodDisruptionBudget web lets 2 go at a time, but 3 members can spare 1.",
        Quorum(3),
        Budget("maxUnavailable: 2", "app: db"));

    [Fact]
    public void A_rollout_that_loses_the_quorum_Reports() => Rule.Reports(
        Error,
        "spec.strategy",
        "A rollout takes 2 away at a time, but 3 members can spare 1.",
        Deployment("replicas: 3\nstrategy: {rollingUpdate: {maxUnavailable: 2}}", annotations: "hakit.dev/quorum: '3'"));

    [Fact]
    public void An_even_number_Reports() => Rule.Reports(
        Info, "spec.replicas", "4 members survive no more losses than 3: an odd number is better.", Quorum(4));

    [Fact]
    public void One_at_a_time_of_three_Passes() => Rule.Passes(Quorum(3), Budget("maxUnavailable: 1", "app: db"));

    [Fact]
    public void Without_declaration_DoesNotApply() => Rule.DoesNotApply(StatefulSet(), Budget("maxUnavailable: 2", "app: db"));

    [Fact]
    public void An_unknown_bound_is_Unknown() => Rule.IsUnknown(Quorum(3), Budget($"maxUnavailable: {Unknown}", "app: db"));

    [Theory]
    [InlineData("1.36", 0)]
    [InlineData("1.37", 1)]
    public void From_1_37_on_a_StatefulSets_maxUnavailable_counts(string version, int findings) => Assert.Equal(
        findings,
        Rule.With(options => options with { KubernetesVersion = KubernetesVersion.Parse(version) }).Findings(
            StatefulSet("replicas: 3\nupdateStrategy: {rollingUpdate: {maxUnavailable: 2}}", annotations: "hakit.dev/quorum: '3'")).Count);
}
