using HaKit.Judgement;
using static HaKit.Core.Tests.Rules.Manifests;

namespace HaKit.Core.Tests.Rules.Engine;

public class ScoreCardTests
{
    [Fact]
    public void A_bare_served_Deployment_fails_throughout()
    {
        var row = Assert.Single(Card(Deployment("replicas: 2\nstrategy: {type: Recreate}"), Service()));

        Assert.Equal(
            (Score.Pass, Score.Fail, Score.Fail, Score.Fail, Score.Fail, Score.Fail),
            (row.Replicas, row.Spread, row.Budget, row.Shutdown, row.Rollout, row.Probes));
    }

    [Fact]
    public void A_Job_has_nothing_to_protect()
    {
        var row = Assert.Single(Card(Job()));

        Assert.All([row.Replicas, row.Spread, row.Budget, row.Shutdown, row.Rollout, row.Probes], score => Assert.Equal(Score.NotApplicable, score));
    }

    [Fact]
    public void What_is_found_on_a_budget_counts_for_its_workloads() =>
        Assert.Equal(Score.Fail, Assert.Single(Card(Deployment(), Budget("minAvailable: 3"))).Budget);

    [Fact]
    public void An_accepted_risk_does_not_fail() =>
        Assert.Equal(Score.Pass, Assert.Single(Card(Deployment("replicas: 1", annotations: "hakit.dev/accept.HAK1001: leader election"), Service())).Replicas);

    private static IReadOnlyList<ScoreRow> Card(params string[] manifests)
    {
        var set = Read(manifests);
        return ScoreCard.Of(set, RuleEngine.Judge(set, JudgeOptions.Default)).Rows;
    }
}
