using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class SpreadCountsTaintedNodesTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SpreadCountsTaintedNodes);

    private const string Field = "spec.template.spec.topologySpreadConstraints[0].nodeTaintsPolicy";
    private static readonly string Hard = Spread(when: "DoNotSchedule");

    [Fact]
    public void A_hard_constraint_that_ignores_taints_Reports() => Rule.Reports(
        Info,
        Field,
        "nodeTaintsPolicy is absent, so Ignore: a cordoned or tainted node counts with no pod and holds replicas Pending.",
        Deployment(pod: Hard));

    [Fact]
    public void Ignore_by_choice_Reports() => Rule.Reports(
        Info,
        Field,
        "nodeTaintsPolicy is Ignore: a cordoned or tainted node counts with no pod and holds replicas Pending.",
        Deployment(pod: Spread(when: "DoNotSchedule", more: "labelSelector: {matchLabels: {app: web}}\nnodeTaintsPolicy: Ignore")));

    [Fact]
    public void Honor_Passes() =>
        Rule.Passes(Deployment(pod: Spread(when: "DoNotSchedule", more: "labelSelector: {matchLabels: {app: web}}\nnodeTaintsPolicy: Honor")));

    [Fact]
    public void A_cluster_without_taints_Passes() => Rule.On("3x4").Passes(Deployment(pod: Hard));

    [Fact]
    public void A_soft_constraint_DoesNotApply() => Rule.DoesNotApply(Deployment(pod: Spread()));

    [Fact]
    public void An_unknown_policy_is_Unknown() =>
        Rule.IsUnknown(Deployment(pod: Spread(when: "DoNotSchedule", more: $"labelSelector: {{matchLabels: {{app: web}}}}\nnodeTaintsPolicy: {Unknown}")));
}
