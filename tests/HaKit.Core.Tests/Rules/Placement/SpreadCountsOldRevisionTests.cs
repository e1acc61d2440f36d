using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class SpreadCountsOldRevisionTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SpreadCountsOldRevision);

    private const string Field = "spec.template.spec.topologySpreadConstraints[0].matchLabelKeys";
    private const string ByRevision = "labelSelector: {matchLabels: {app: web}}\nmatchLabelKeys: [pod-template-hash]";

    [Fact]
    public void Stable_labels_alone_Report() => Rule.Reports(
        Warning,
        Field,
        "The constraint on kubernetes.io/hostname counts pods of the old revision too: after a rollout the new pods stand skewed.",
        Deployment(pod: Spread()));

    [Fact]
    public void A_StatefulSet_ignores_the_key() => Rule.Reports(
        Info,
        Field,
        "pod-template-hash in matchLabelKeys is ignored: pods of a StatefulSet do not carry it.",
        StatefulSet(pod: Spread(more: ByRevision), labels: "app: web"));

    [Fact]
    public void The_revision_among_the_keys_Passes() => Rule.Passes(Deployment(pod: Spread(more: ByRevision)));

    [Fact]
    public void Recreate_DoesNotApply() => Rule.DoesNotApply(Deployment("replicas: 3\nstrategy: {type: Recreate}", Spread()));

    [Fact]
    public void A_StatefulSet_without_the_key_DoesNotApply() => Rule.DoesNotApply(StatefulSet(pod: Spread(), labels: "app: web"));

    [Fact]
    public void An_unknown_strategy_is_Unknown() => Rule.IsUnknown(Deployment($"replicas: 3\nstrategy: {{type: {Unknown}}}", Spread()));

    [Fact]
    public void A_constraint_that_counts_several_workloads_Passes() => Rule.Passes(
        Deployment(pod: Placements.Spread(more: "labelSelector: {matchLabels: {role: primary}}"), labels: "app: web\nrole: primary"),
        Deployment(pod: Placements.Spread(more: "labelSelector: {matchLabels: {role: primary}}"), labels: "app: api\nrole: primary", name: "api"));
}
