using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class RolloutBoundsPolicyTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.RolloutBoundsPolicy);

    private static readonly RuleSpec Bounded = Rule.With(options => options with { RolloutPolicy = new Evaluation.RolloutPolicy(MaxUnavailable: 0, MinSurge: 1) });

    [Fact]
    public void Beyond_the_bound_in_pods_Reports() => Bounded.Reports(
        Warning, "spec.strategy.rollingUpdate.maxUnavailable", "maxUnavailable comes to 1 for 4 replicas: must be at most 0.", Deployment("replicas: 4"));

    [Fact]
    public void Below_the_bound_Reports() => Bounded.ReportsAll(
        ["maxUnavailable comes to 1 for 3 replicas: must be at most 0.", "maxSurge comes to 0 for 3 replicas: must be at least 1."],
        Deployment("replicas: 3\nstrategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}"));

    [Fact]
    public void Within_after_rounding_Passes() => Bounded.Passes(Deployment("replicas: 3"));

    [Fact]
    public void Without_bounds_DoesNotApply() => Rule.DoesNotApply(Deployment("replicas: 4"));

    [Fact]
    public void Unknown_replicas_are_Unknown() => Bounded.IsUnknown(Deployment($"replicas: {Unknown}"));
}
