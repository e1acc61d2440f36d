using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Replicas;

public class AbruptScaleDownTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.AbruptScaleDown);

    private static string Behavior(string scaleDown) => Autoscaler($"minReplicas: 2\nmaxReplicas: 6\nbehavior:\n  scaleDown: {scaleDown}");

    [Theory]
    [InlineData("{stabilizationWindowSeconds: 0}")]
    [InlineData("{stabilizationWindowSeconds: 0, policies: [{type: Percent, value: 100, periodSeconds: 15}]}")]
    [InlineData("{stabilizationWindowSeconds: 0, policies: [{type: Pods, value: 1, periodSeconds: 60}, {type: Percent, value: 100, periodSeconds: 15}]}")]
    public void No_window_and_everything_at_once_Reports(string scaleDown) => Rule.Reports(
        Info,
        "spec.behavior.scaleDown.stabilizationWindowSeconds",
        "stabilizationWindowSeconds is 0 and a policy allows 100 percent: one quiet moment removes all pods above the minimum, and a budget does not limit that.",
        Deployment(""),
        Service(),
        Behavior(scaleDown));

    [Theory]
    [InlineData("{policies: [{type: Percent, value: 100, periodSeconds: 15}]}")]
    [InlineData("{stabilizationWindowSeconds: 0, policies: [{type: Percent, value: 10, periodSeconds: 60}]}")]
    [InlineData("{stabilizationWindowSeconds: 0, selectPolicy: Min, policies: [{type: Pods, value: 1, periodSeconds: 60}, {type: Percent, value: 100, periodSeconds: 15}]}")]
    public void A_window_or_a_bound_Passes(string scaleDown) => Rule.Passes(Deployment(""), Service(), Behavior(scaleDown));

    [Fact]
    public void Without_traffic_DoesNotApply() => Rule.DoesNotApply(Deployment(""), Behavior("{stabilizationWindowSeconds: 0}"));

    [Fact]
    public void Without_behavior_DoesNotApply() => Rule.DoesNotApply(Deployment(""), Service(), Autoscaler());

    [Fact]
    public void An_unknown_window_is_Unknown() => Rule.IsUnknown(Deployment(""), Service(), Behavior($"{{stabilizationWindowSeconds: {Unknown}}}"));
}
