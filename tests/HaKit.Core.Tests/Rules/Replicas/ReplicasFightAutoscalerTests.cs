using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Replicas;

public class ReplicasFightAutoscalerTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ReplicasFightAutoscaler);

    [Fact]
    public void Replicas_beside_an_autoscaler_Report() => Rule.Reports(
        Warning,
        "spec.replicas",
        "replicas is 3, but HorizontalPodAutoscaler web owns the scale: every apply resets it to 3.",
        Deployment(),
        Autoscaler());

    [Fact]
    public void Replicas_outside_the_range_are_an_error() => Rule.Reports(
        Error,
        "spec.replicas",
        "replicas is 1, outside 2 to 6 of HorizontalPodAutoscaler web: every apply resets the scale to it.",
        Deployment("replicas: 1"),
        Autoscaler());

    [Fact]
    public void Zero_stops_the_autoscaler() => Rule.Reports(
        Error,
        "spec.replicas",
        "replicas is 0: HorizontalPodAutoscaler web stops scaling while its target has no replicas.",
        Deployment("replicas: 0"),
        Autoscaler());

    [Fact]
    public void Replicas_beside_a_ScaledObject_Report() => Rule.Reports(
        Warning,
        "spec.replicas",
        "replicas is 3, but ScaledObject scaled owns the scale: every apply resets it to 3.",
        Deployment(),
        ScaledObject());

    [Fact]
    public void Absent_replicas_Pass() => Rule.Passes(Deployment(""), Autoscaler());

    [Fact]
    public void Without_autoscaler_DoesNotApply() => Rule.DoesNotApply(Deployment());

    [Fact]
    public void An_autoscaler_of_another_group_DoesNotApply() => Rule.DoesNotApply(Deployment(), Autoscaler(apiVersion: "acme.example/v1"));

    [Fact]
    public void An_autoscaler_of_unknown_target_is_Unknown() => Rule.IsUnknown(Deployment(), Autoscaler(target: Unknown));
}
