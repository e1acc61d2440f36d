using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Rollout;

public class VolumeBoundBeforeSchedulingTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.VolumeBoundBeforeScheduling);

    private static readonly string Spread = Placements.Spread(Zone, more: "labelSelector: {matchLabels: {app: db}}");
    private const string Claims = "volumeClaimTemplates: [{metadata: {name: data}, spec: {storageClassName: disk}}]";

    private static string Class(string mode, string annotations = "") =>
        $"apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {{name: disk{annotations}}}\nprovisioner: acme.example\n{mode}";

    [Theory]
    [InlineData("volumeBindingMode: Immediate\n")]
    [InlineData("")]
    public void Bound_at_once_Reports(string mode) => Rule.Reports(
        Warning,
        "spec.volumeClaimTemplates[0].spec.storageClassName",
        "StorageClass disk binds volumes at once, in a zone of its choice, and the pods are spread over zones: a pod may find no node in its volume's zone.",
        StatefulSet(Claims, Spread),
        Class(mode));

    [Fact]
    public void The_default_class_counts() => Assert.Single(Rule.Findings(
        StatefulSet("volumeClaimTemplates: [{metadata: {name: data}, spec: {}}]", Spread),
        Class("", ", annotations: {storageclass.kubernetes.io/is-default-class: 'true'}")));

    [Fact]
    public void Bound_at_first_use_Passes() => Rule.Passes(StatefulSet(Claims, Spread), Class("volumeBindingMode: WaitForFirstConsumer\n"));

    [Fact]
    public void Not_spread_over_zones_DoesNotApply() => Rule.DoesNotApply(StatefulSet(Claims), Class(""));

    [Fact]
    public void Unknown_constraints_are_Unknown() => Rule.IsUnknown(StatefulSet(Claims, $"topologySpreadConstraints: {Unknown}"), Class(""));
}
