using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class RolloutBoundsInvalidTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.RolloutBoundsInvalid);

    private static string Strategy(string strategy) => Deployment("replicas: 3\nstrategy: " + strategy);

    [Fact]
    public void Both_zero_Report() => Rule.Reports(
        Error,
        "spec.strategy.rollingUpdate.maxUnavailable",
        "maxSurge and maxUnavailable are both 0: no pod could ever be replaced.",
        Strategy("{rollingUpdate: {maxSurge: 0, maxUnavailable: 0%}}"));

    [Theory]
    [InlineData("{rollingUpdate: {maxUnavailable: 101%}}", "maxUnavailable", "maxUnavailable is 101%: must not be above 100%.")]
    [InlineData("{rollingUpdate: {maxSurge: -1}}", "maxSurge", "maxSurge is -1: must not be negative.")]
    [InlineData("{rollingUpdate: {maxSurge: '1'}}", "maxSurge", "maxSurge is 1: must be a number of pods or a percentage such as 25%.")]
    public void A_malformed_bound_Reports(string strategy, string field, string message) =>
        Rule.Reports(Error, "spec.strategy.rollingUpdate." + field, message, Strategy(strategy));

    [Fact]
    public void Bounds_with_Recreate_Report() => Rule.Reports(
        Error,
        "spec.strategy.rollingUpdate",
        "rollingUpdate stands with the strategy Recreate: it may stand with RollingUpdate only.",
        Strategy("{type: Recreate, rollingUpdate: {maxSurge: 1}}"));

    [Fact]
    public void Bounds_with_OnDelete_Report() => Rule.Reports(
        Error,
        "spec.updateStrategy.rollingUpdate",
        "rollingUpdate stands with the strategy OnDelete: it may stand with RollingUpdate only.",
        StatefulSet("updateStrategy: {type: OnDelete, rollingUpdate: {partition: 1}}"));

    [Fact]
    public void A_DaemonSets_surge_beside_its_default_Reports() => Rule.Reports(
        Error,
        "spec.updateStrategy.rollingUpdate.maxUnavailable",
        "maxSurge is 1 and maxUnavailable is absent, so 1: a DaemonSet may have one of them.",
        DaemonSet("updateStrategy: {rollingUpdate: {maxSurge: 1}}"));

    [Fact]
    public void A_DaemonSet_that_replaces_nothing_Reports() => Rule.Reports(
        Error,
        "spec.updateStrategy.rollingUpdate.maxUnavailable",
        "maxSurge and maxUnavailable are both 0: no pod could ever be replaced.",
        DaemonSet("updateStrategy: {rollingUpdate: {maxUnavailable: 0}}"));

    [Fact]
    public void A_StatefulSets_zero_Reports() => Rule.Reports(
        Error, "spec.updateStrategy.rollingUpdate.maxUnavailable", "maxUnavailable is 0: must be at least 1.", StatefulSet("updateStrategy: {rollingUpdate: {maxUnavailable: 0}}"));

    [Theory]
    [InlineData("{rollingUpdate: {maxSurge: 150%}}")]
    [InlineData("{rollingUpdate: {maxSurge: 0}}")]
    [InlineData("{type: Recreate}")]
    public void Sound_strategies_Pass(string strategy) => Rule.Passes(Strategy(strategy), DaemonSet("updateStrategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}"));

    [Fact]
    public void Other_kinds_DoNotApply() => Rule.DoesNotApply(Job(), Pod());

    [Fact]
    public void An_unknown_strategy_is_Unknown() => Rule.IsUnknown(Strategy(Unknown));
}
