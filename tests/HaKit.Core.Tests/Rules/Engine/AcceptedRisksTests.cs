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

    [Theory]
    [InlineData("kube-linter.io/ignore-all: generated", "generated (kube-linter.io/ignore-all)")]
    [InlineData("polaris.fairwinds.com/exempt: 'true'", "polaris.fairwinds.com/exempt")]
    public void An_annotation_that_ignores_all_accepts(string annotation, string reason) => Assert.Equal(reason, Accepted(annotation));

    [Theory]
    [InlineData("kube-linter.io/ignore-all: generated")]
    [InlineData("polaris.fairwinds.com/exempt: 'true'")]
    public void What_the_other_linter_never_asks_is_not_accepted(string annotation) => Assert.All(
        new RuleSpec(HaKit.Rules.NoRollbackHistory).Findings(Deployment("replicas: 3\nrevisionHistoryLimit: 0", annotations: annotation)),
        finding => Assert.Null(finding.Accepted));

    [Theory]
    [InlineData("hakit.dev/accept.HAK1001: leader election", "leader election")]
    [InlineData("kube-score/ignore: deployment-replicas", "kube-score/ignore names deployment-replicas")]
    public void An_annotation_of_the_pod_template_accepts_too(string annotation, string reason) => Assert.Equal(
        reason, Assert.Single(new RuleSpec(HaKit.Rules.SingleReplica).Findings(Deployment("replicas: 1", template: annotation))).Accepted);
}
