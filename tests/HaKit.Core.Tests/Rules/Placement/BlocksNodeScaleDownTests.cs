using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class BlocksNodeScaleDownTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.BlocksNodeScaleDown);

    [Fact]
    public void Forbidden_by_annotation_Reports() => Rule.Reports(
        Info,
        "spec.template.metadata.annotations[cluster-autoscaler.kubernetes.io/safe-to-evict]",
        "cluster-autoscaler.kubernetes.io/safe-to-evict is false: a node that runs one of these pods is never removed.",
        Deployment(template: "cluster-autoscaler.kubernetes.io/safe-to-evict: 'false'"));

    [Fact]
    public void A_local_volume_Reports() => Rule.Reports(
        Info,
        "spec.template.spec.volumes",
        "Volume cache is on the node's disk: the node autoscaler does not remove the node, and kubectl drain wants --delete-emptydir-data.",
        Deployment(pod: "volumes: [{name: cache, emptyDir: {}}, {name: shared, emptyDir: {medium: Memory}}]"));

    [Theory]
    [InlineData("cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes: cache")]
    [InlineData("cluster-autoscaler.kubernetes.io/safe-to-evict: 'true'")]
    public void Allowed_by_annotation_Passes(string annotation) =>
        Rule.Passes(Deployment(pod: "volumes: [{name: cache, emptyDir: {}}]", template: annotation));

    [Fact]
    public void No_local_volume_Passes() => Rule.Passes(Deployment());

    [Fact]
    public void A_DaemonSet_DoesNotApply() => Rule.DoesNotApply(DaemonSet(pod: "volumes: [{name: logs, hostPath: {path: /var/log}}]"));

    [Fact]
    public void Unknown_volumes_are_Unknown() => Rule.IsUnknown(Deployment(pod: $"volumes: {Unknown}"));

    [Fact]
    public void A_hostPath_is_nothing_that_a_drain_asks_about() => Rule.Reports(
        Info,
        "spec.template.spec.volumes",
        "Volume logs is on the node's disk: the node autoscaler does not remove the node.",
        Deployment(pod: "volumes: [{name: logs, hostPath: {path: /var/log}}]"));

    [Fact]
    public void A_volume_that_a_claim_template_replaces_Passes() => Rule.Passes(StatefulSet(
        "replicas: 3\nvolumeClaimTemplates: [{metadata: {name: data}}]", "volumes: [{name: data, emptyDir: {}}]"));
}
