using static HaKit.Core.Tests.Rules.Manifests;

namespace HaKit.Core.Tests.Rules.Engine;

public class AcceptedRisksTests
{
    [Theory]
    [InlineData("hakit.dev/accept.HAK1001: leader election", "leader election")]
    [InlineData("kube-score/ignore: pod-probes, deployment-replicas", "kube-score/ignore names deployment-replicas")]
    [InlineData("ignore-check.kube-linter.io/minimum-three-replicas: one is enough", "one is enough (ignore-check.kube-linter.io/minimum-three-replicas)")]
    [InlineData("polaris.fairwinds.com/deploymentMissingReplicas-exempt: 'true'", "polaris.fairwinds.com/deploymentMissingReplicas-exempt")]
    public void An_annotation_accepts_with_its_reason(string annotation, string reason) => Assert.Equal(reason, Accepted(annotation));

    [Theory]
    [InlineData("hakit.dev/accept.HAK1001: ''")]
    [InlineData("hakit.dev/accept.HAK1002: another rule")]
    [InlineData("kube-score/ignore: pod-probes")]
    [InlineData("ignore-check.kube-linter.io/no-liveness-probe: why")]
    [InlineData("polaris.fairwinds.com/deploymentMissingReplicas-exempt: 'false'")]
    public void Other_annotations_accept_nothing(string annotation) => Assert.Null(Accepted(annotation));

    [Fact]
    public void A_workloads_annotation_accepts_what_is_found_on_its_budget() => Assert.Equal(
        "drained by hand",
        Assert.Single(new RuleSpec(HaKit.Rules.BudgetBlocksEviction).Findings(
            Deployment("replicas: 1", annotations: "hakit.dev/accept.HAK2003: drained by hand"),
            Budget("minAvailable: 1"))).Accepted);

    private static string? Accepted(string annotation) =>
        Assert.Single(new RuleSpec(HaKit.Rules.SingleReplica).Findings(Deployment("replicas: 1", annotations: annotation))).Accepted;
}
