using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class RolloutConsumesBudgetTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.RolloutConsumesBudget);

    [Fact]
    public void A_rollout_that_takes_what_is_allowed_Reports() => Rule.Reports(
        Info,
        "spec.maxUnavailable",
        "1 eviction allowed, and a rollout of Deployment web may take 1 pod away: drains wait while it runs.",
        Deployment("replicas: 4"),
        Budget());

    [Fact]
    public void A_rollout_by_surge_Passes() => Rule.Passes(Deployment("replicas: 3"), Budget());

    [Fact]
    public void A_wider_budget_Passes() => Rule.Passes(Deployment("replicas: 4"), Budget("maxUnavailable: 2"));

    [Fact]
    public void A_budget_that_allows_nothing_DoesNotApply() => Rule.DoesNotApply(Deployment("replicas: 4"), Budget("minAvailable: 4"));

    [Fact]
    public void Unknown_replicas_are_Unknown() => Rule.IsUnknown(Deployment($"replicas: {Unknown}"), Budget());

    [Fact]
    public void The_remediation_suits_the_kind()
    {
        Assert.StartsWith(
            "Let the budget allow one pod more where the replicas can spare it; a StatefulSet cannot surge",
            Assert.Single(Rule.Findings(StatefulSet(), Budget(selector: "app: db"))).Remediation,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Set maxUnavailable of the Deployment to 0",
            Assert.Single(Rule.Findings(Deployment("replicas: 4"), Budget())).Remediation,
            StringComparison.Ordinal);
    }
}
