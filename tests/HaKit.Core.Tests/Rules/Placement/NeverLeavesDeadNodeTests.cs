using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class NeverLeavesDeadNodeTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.NeverLeavesDeadNode);

    private static string Toleration(string toleration) => Deployment(pod: $"tolerations: [{toleration}]");

    [Fact]
    public void A_dead_node_tolerated_for_ever_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.tolerations[0]",
        "node.kubernetes.io/unreachable is tolerated without an end: pods on a dead node are never replaced.",
        Toleration("{key: node.kubernetes.io/unreachable, operator: Exists, effect: NoExecute}"));

    [Theory]
    [InlineData("{operator: Exists}")]
    [InlineData("{operator: Exists, effect: NoExecute}")]
    public void Everything_tolerated_Reports(string toleration) => Rule.Reports(
        Warning,
        "spec.template.spec.tolerations[0]",
        "Every taint is tolerated without an end: pods on a dead node are never replaced.",
        Toleration(toleration));

    [Fact]
    public void A_long_time_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.tolerations[0].tolerationSeconds",
        "node.kubernetes.io/not-ready is tolerated for 301 seconds: pods on a dead node are replaced that late; 300 is the default.",
        Toleration("{key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute, tolerationSeconds: 301}"));

    [Fact]
    public void No_time_at_all_is_information() => Rule.Reports(
        Info,
        "spec.template.spec.tolerations[0].tolerationSeconds",
        "node.kubernetes.io/not-ready is tolerated for 0 seconds: a short pause of the node moves its pods.",
        Toleration("{key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute, tolerationSeconds: 0}"));

    [Theory]
    [InlineData("{key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute, tolerationSeconds: 300}")]
    [InlineData("{operator: Exists, effect: NoSchedule}")]
    [InlineData("{key: dedicated, operator: Exists}")]
    public void Other_tolerations_Pass(string toleration) => Rule.Passes(Toleration(toleration));

    [Fact]
    public void A_DaemonSet_DoesNotApply() => Rule.DoesNotApply(DaemonSet(pod: "tolerations: [{operator: Exists}]"));

    [Fact]
    public void Unknown_tolerations_are_Unknown() => Rule.IsUnknown(Deployment(pod: $"tolerations: {Unknown}"));
}
