using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Replicas;

public class VerticalAutoscalerNeedsReplicasTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.VerticalAutoscalerNeedsReplicas);

    private static string Vertical(string mode) =>
        $"apiVersion: autoscaling.k8s.io/v1\nkind: VerticalPodAutoscaler\nmetadata: {{name: vpa}}\nspec:\n  targetRef: {{apiVersion: apps/v1, kind: Deployment, name: web}}\n  updatePolicy: {{updateMode: {mode}}}\n";

    [Theory]
    [InlineData("Auto")]
    [InlineData("Recreate")]
    public void One_replica_Reports(string mode) => Rule.Reports(
        Info,
        "spec.updatePolicy.updateMode",
        $"updateMode {mode} with 1 replica of Deployment web: the updater never applies, or evicts the only pod where its minimum is lowered.",
        Deployment("replicas: 1"),
        Vertical(mode));

    [Fact]
    public void Two_replicas_Pass() => Rule.Passes(Deployment("replicas: 2"), Vertical("Auto"));

    [Fact]
    public void Without_eviction_DoesNotApply() => Rule.DoesNotApply(Deployment("replicas: 1"), Vertical("Initial"));

    [Fact]
    public void Unknown_replicas_are_Unknown() => Rule.IsUnknown(Deployment($"replicas: {Unknown}"), Vertical("Auto"));
}
