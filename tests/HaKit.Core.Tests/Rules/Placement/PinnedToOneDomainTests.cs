using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class PinnedToOneDomainTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.PinnedToOneDomain);

    private static string Affinity(params string[] terms) =>
        "affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [" + string.Join(", ", terms) + "]}}}";

    private static string Term(string key, string values) => $"{{matchExpressions: [{{key: {key}, operator: In, values: [{values}]}}]}}";

    [Fact]
    public void A_node_by_name_Reports() =>
        Rule.Reports(Error, "spec.template.spec.nodeName", "nodeName puts all 3 replicas on node n1.", Deployment(pod: "nodeName: n1"));

    [Fact]
    public void One_host_Reports() => Rule.Reports(
        Error,
        "spec.template.spec.nodeSelector[kubernetes.io/hostname]",
        "All 3 replicas may run on node n1 only.",
        Deployment(pod: "nodeSelector: {kubernetes.io/hostname: n1}"));

    [Fact]
    public void One_zone_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution",
        "All 3 replicas may run in zone a only.",
        Deployment(pod: Affinity(Term("topology.kubernetes.io/zone", "a"))));

    [Fact]
    public void A_local_volume_Reports() => Rule.Reports(
        Error,
        "spec.template.spec.volumes[0]",
        "All 3 replicas use claim data, whose volume disk is on one node.",
        Deployment(pod: "volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]"),
        "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\nspec: {volumeName: disk}\n",
        "apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: disk}\nspec: {local: {path: /mnt/disk}}\n");

    [Theory]
    [InlineData("a, b")]
    public void Two_zones_Pass(string values) => Rule.Passes(Deployment(pod: Affinity(Term("topology.kubernetes.io/zone", values))));

    [Fact]
    public void Alternatives_Pass() =>
        Rule.Passes(Deployment(pod: Affinity(Term("topology.kubernetes.io/zone", "a"), Term("topology.kubernetes.io/zone", "b"))));

    [Fact]
    public void One_replica_DoesNotApply() => Rule.DoesNotApply(Deployment("replicas: 1", "nodeName: n1"));

    [Fact]
    public void Unknown_demands_are_Unknown() => Rule.IsUnknown(Deployment(pod: $"nodeSelector: {Unknown}"));
}
