using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Budgets;

public class DrainNeedsReadyPodTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.DrainNeedsReadyPod);

    [Theory]
    [InlineData("maxUnavailable: 1", "maxUnavailable 1")]
    [InlineData("minAvailable: 0", "minAvailable 0")]
    [InlineData("maxUnavailable: 1\nunhealthyPodEvictionPolicy: IfHealthyBudget", "maxUnavailable 1")]
    public void One_pod_that_may_go_Reports(string spec, string bound) => Rule.Reports(
        Info,
        "spec.unhealthyPodEvictionPolicy",
        $"{bound} of 1 pod (Deployment web): while the pod is not ready its eviction is refused, and the drain waits.",
        Deployment("replicas: 1"),
        Budget(spec));

    [Fact]
    public void AlwaysAllow_Passes() => Rule.Passes(Deployment("replicas: 1"), Budget("maxUnavailable: 1\nunhealthyPodEvictionPolicy: AlwaysAllow"));

    [Theory]
    [InlineData(2, "maxUnavailable: 1")]
    [InlineData(1, "minAvailable: 1")]
    public void More_pods_or_none_allowed_DoNotApply(int replicas, string bound) => Rule.DoesNotApply(Deployment($"replicas: {replicas}"), Budget(bound));

    [Fact]
    public void An_unknown_policy_is_Unknown() => Rule.IsUnknown(Deployment("replicas: 1"), Budget($"maxUnavailable: 1\nunhealthyPodEvictionPolicy: {Unknown}"));
}
