using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Replicas;

public class AmbiguousAutoscalerTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.AmbiguousAutoscaler);

    [Fact]
    public void Two_autoscalers_of_one_target_Report() => Rule.ReportsAll(
        [
            "HorizontalPodAutoscaler more scales Deployment web too: neither acts, or they fight.",
            "HorizontalPodAutoscaler web scales Deployment web too: neither acts, or they fight.",
        ],
        Deployment(""),
        Autoscaler(),
        Autoscaler(name: "more"));

    [Fact]
    public void A_ScaledObject_counts() => Rule.ReportsAll(
        [
            "ScaledObject scaled scales Deployment web too: neither acts, or they fight.",
            "HorizontalPodAutoscaler web scales Deployment web too: neither acts, or they fight.",
        ],
        Deployment(""),
        Autoscaler(),
        ScaledObject());

    [Fact]
    public void Overlapping_targets_Report() => Rule.Reports(
        Error,
        "spec.scaleTargetRef",
        "The selector of Deployment web also matches the pods of Deployment api, which HorizontalPodAutoscaler api scales: neither autoscaler acts.",
        Deployment(""),
        Deployment("", name: "api", labels: "app: web\ntier: api"),
        Autoscaler(),
        Autoscaler(target: "api", name: "api"));

    [Fact]
    public void One_autoscaler_Passes() => Rule.Passes(Deployment(""), Autoscaler());

    [Fact]
    public void An_unknown_target_is_Unknown() => Rule.IsUnknown(Autoscaler(target: Unknown));
}
