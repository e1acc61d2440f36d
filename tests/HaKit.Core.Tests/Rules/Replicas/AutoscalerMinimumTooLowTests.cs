using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Replicas;

public class AutoscalerMinimumTooLowTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.AutoscalerMinimumTooLow);

    [Fact]
    public void An_absent_minimum_is_one() => Rule.Reports(
        Warning,
        "spec.minReplicas",
        "minReplicas is absent: at low load 1 pod is left, and the loss of it is an outage; the minimum must be at least 2.",
        Autoscaler("maxReplicas: 6"));

    [Fact]
    public void A_minimum_of_one_Reports() => Rule.Reports(
        Warning,
        "spec.minReplicas",
        "minReplicas is 1: at low load 1 pod is left, and the loss of it is an outage; the minimum must be at least 2.",
        Autoscaler("minReplicas: 1\nmaxReplicas: 6"));

    [Fact]
    public void Kedas_minimum_of_nothing_Reports() => Rule.Reports(
        Warning,
        "spec.minReplicaCount",
        "minReplicaCount is 0: at low load 1 pod is left, and the loss of it is an outage; the minimum must be at least 2.",
        ScaledObject("minReplicaCount: 0"));

    [Fact]
    public void Two_Pass() => Rule.Passes(Autoscaler());

    [Fact]
    public void A_singletons_autoscaler_DoesNotApply() => Rule.DoesNotApply(
        Deployment("", annotations: "hakit.dev/singleton: 'true'"),
        Autoscaler("maxReplicas: 6"));

    [Fact]
    public void An_unknown_minimum_is_Unknown() => Rule.IsUnknown(Autoscaler($"minReplicas: {Unknown}\nmaxReplicas: 6"));
}
