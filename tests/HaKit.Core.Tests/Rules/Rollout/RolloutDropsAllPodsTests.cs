using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class RolloutDropsAllPodsTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.RolloutDropsAllPods);

    [Theory]
    [InlineData("replicas: 3\nstrategy: {rollingUpdate: {maxUnavailable: 100%}}", "maxUnavailable comes to 3 of 3 replicas: an update may remove all pods before a new one is ready.")]
    [InlineData("replicas: 1\nstrategy: {rollingUpdate: {maxUnavailable: 1}}", "maxUnavailable comes to 1 of 1 replica: an update may remove all pods before a new one is ready.")]
    [InlineData("replicas: 1\nstrategy: {rollingUpdate: {maxSurge: 0}}", "maxUnavailable comes to 1 of 1 replica: an update may remove all pods before a new one is ready.")]
    public void All_pods_at_once_Report(string spec, string message) =>
        Rule.Reports(Warning, "spec.strategy.rollingUpdate.maxUnavailable", message, Deployment(spec), Service());

    [Theory]
    [InlineData("replicas: 1")]
    [InlineData("replicas: 3\nstrategy: {rollingUpdate: {maxUnavailable: 99%}}")]
    public void Some_that_stay_Pass(string spec) => Rule.Passes(Deployment(spec), Service());

    [Fact]
    public void Without_traffic_DoesNotApply() => Rule.DoesNotApply(Deployment("replicas: 3\nstrategy: {rollingUpdate: {maxUnavailable: 100%}}"));

    [Fact]
    public void A_single_writer_has_to_stop_first() => Rule.DoesNotApply(
        Deployment("replicas: 1\nstrategy: {rollingUpdate: {maxSurge: 0, maxUnavailable: 1}}", annotations: "hakit.dev/singleton: 'true'"),
        Service());

    [Fact]
    public void An_unknown_bound_is_Unknown() => Rule.IsUnknown(Deployment($"replicas: 3\nstrategy: {{rollingUpdate: {{maxUnavailable: {Unknown}}}}}"), Service());
}
