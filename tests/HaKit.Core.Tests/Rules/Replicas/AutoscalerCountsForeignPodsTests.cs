using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Replicas;

public class AutoscalerCountsForeignPodsTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.AutoscalerCountsForeignPods);

    [Fact]
    public void Pods_of_another_workload_Report() => Rule.Reports(
        Warning,
        "spec.scaleTargetRef",
        "The selector of Deployment web also matches the pods of StatefulSet db: their load is averaged in.",
        Deployment(""),
        StatefulSet(labels: "app: web\nrole: db"),
        Autoscaler());

    [Fact]
    public void Its_own_pods_Pass() => Rule.Passes(Deployment(""), StatefulSet(), Autoscaler());

    [Fact]
    public void The_same_labels_in_another_namespace_Pass() => Rule.Passes(Deployment(""), StatefulSet(labels: "app: web", @namespace: "shop"), Autoscaler());

    [Fact]
    public void A_missing_target_DoesNotApply() => Rule.DoesNotApply(Autoscaler());

    [Fact]
    public void Unknown_labels_are_Unknown() => Rule.IsUnknown(Deployment(""), StatefulSet(labels: $"app: {Unknown}"), Autoscaler());
}
