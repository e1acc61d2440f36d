using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Probes;

public class GraceBeyondAutoscalerTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.GraceBeyondAutoscaler);

    private static readonly RuleSpec Scaled = Rule.With(options => options with { NodeAutoscaling = true });

    [Fact]
    public void Beyond_ten_minutes_Reports() => Scaled.Reports(
        Info,
        "spec.template.spec.terminationGracePeriodSeconds",
        "terminationGracePeriodSeconds is 601: the node autoscaler waits 600 and then removes the node.",
        Deployment(pod: "terminationGracePeriodSeconds: 601"));

    [Fact]
    public void Ten_minutes_Pass() => Scaled.Passes(Deployment(pod: "terminationGracePeriodSeconds: 600"));

    [Fact]
    public void Without_node_autoscaling_DoesNotApply() => Rule.DoesNotApply(Deployment(pod: "terminationGracePeriodSeconds: 601"));

    [Fact]
    public void An_unknown_grace_is_Unknown() => Scaled.IsUnknown(Deployment(pod: $"terminationGracePeriodSeconds: {Unknown}"));
}
