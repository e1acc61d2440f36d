using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class SpreadSelectorMismatchTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SpreadSelectorMismatch);

    private const string Field = "spec.template.spec.topologySpreadConstraints[0].labelSelector";

    [Theory]
    [InlineData("", "labelSelector is absent and counts no pod: the constraint on kubernetes.io/hostname spreads nothing.")]
    [InlineData("labelSelector: {}", "labelSelector is empty and counts no pod: the constraint on kubernetes.io/hostname spreads nothing.")]
    [InlineData("labelSelector: {matchLabels: {app: api}}", "labelSelector does not match the pod template's labels: the constraint on kubernetes.io/hostname spreads nothing.")]
    public void A_selector_that_counts_none_of_its_own_pods_Reports(string more, string message) =>
        Rule.Reports(Error, Field, message, Deployment(pod: Spread(more: more)));

    [Theory]
    [InlineData("labelSelector: {matchLabels: {app: web}}")]
    [InlineData("labelSelector: {}\nmatchLabelKeys: [pod-template-hash]")]
    [InlineData("labelSelector: {matchExpressions: [{key: tier, operator: DoesNotExist}]}")]
    public void A_selector_that_counts_its_own_pods_Passes(string more) => Rule.Passes(Deployment(pod: Spread(more: more)));

    [Fact]
    public void A_key_that_a_StatefulSets_pods_lack_narrows_nothing() =>
        Assert.Single(Rule.Findings(StatefulSet(pod: Spread(more: "labelSelector: {}\nmatchLabelKeys: [pod-template-hash]"))));

    [Fact]
    public void No_constraint_DoesNotApply() => Rule.DoesNotApply(Deployment());

    [Fact]
    public void An_unknown_label_is_Unknown() => Rule.IsUnknown(Deployment(pod: Spread(more: $"labelSelector: {{matchLabels: {{app: {Unknown}}}}}")));

    private static string Other(string labels) => $"app: web\n{labels}";

    [Fact]
    public void An_anti_affinity_that_selects_nothing_Reports() => Rule.Reports(
        Error,
        "spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector",
        "The anti-affinity on kubernetes.io/hostname selects no pod of the set, not even the workload's own: it keeps nothing apart.",
        Deployment(pod: Placements.Apart(labels: "app: web, component: server")));

    [Fact]
    public void An_anti_affinity_for_other_pods_Passes() => Rule.Passes(
        Deployment(pod: Placements.Apart(labels: "app: web, component: server")), Deployment(name: "server", labels: Other("component: server")));

    [Fact]
    public void One_that_has_nothing_to_do_with_the_pods_Passes() => Rule.Passes(Deployment(pod: Placements.Apart(labels: "app: batch")));

    [Fact]
    public void Its_own_pods_Pass() => Rule.Passes(Deployment(pod: Placements.Apart()));

    [Fact]
    public void In_an_open_world_an_anti_affinity_is_not_asked() =>
        Rule.OpenWorld.DoesNotApply(Deployment(pod: Placements.Apart(labels: "app: web, component: server")));

    [Fact]
    public void Beside_objects_that_may_make_pods_it_is_Unknown() =>
        Rule.IsUnknown(Deployment(pod: Placements.Apart(labels: "app: web, component: server")), Opaque);
}
