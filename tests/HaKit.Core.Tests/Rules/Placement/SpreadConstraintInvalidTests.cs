using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class SpreadConstraintInvalidTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SpreadConstraintInvalid);

    private const string Entry0 = "spec.template.spec.topologySpreadConstraints[0].";

    [Theory]
    [InlineData("0", "maxSkew is 0: must be at least 1.")]
    [InlineData("-1", "maxSkew is -1: must be at least 1.")]
    public void A_skew_below_one_Reports(string skew, string message) =>
        Rule.Reports(Error, Entry0 + "maxSkew", message, Deployment(pod: Spread(skew: skew)));

    [Fact]
    public void An_absent_skew_Reports() => Rule.Reports(
        Error, Entry0 + "maxSkew", "maxSkew is absent: must be at least 1.", Deployment(pod: "topologySpreadConstraints:\n- {topologyKey: a, whenUnsatisfiable: DoNotSchedule}"));

    [Fact]
    public void An_empty_key_Reports() => Rule.Reports(
        Error, Entry0 + "topologyKey", "topologyKey is absent: must name a node label.", Deployment(pod: Spread("''")));

    [Fact]
    public void A_made_up_choice_Reports() => Rule.Reports(
        Error, Entry0 + "whenUnsatisfiable", "whenUnsatisfiable is Maybe: must be DoNotSchedule or ScheduleAnyway.", Deployment(pod: Spread(when: "Maybe")));

    [Theory]
    [InlineData("DoNotSchedule", "minDomains: 0", "minDomains is 0: must be at least 1.")]
    [InlineData("ScheduleAnyway", "minDomains: 2", "minDomains stands with ScheduleAnyway: it may stand with DoNotSchedule only.")]
    public void MinDomains_out_of_place_Reports(string when, string more, string message) =>
        Rule.Reports(Error, Entry0 + "minDomains", message, Deployment(pod: Spread(when: when, more: more)));

    [Fact]
    public void The_same_pair_twice_Reports() => Rule.Reports(
        Error,
        "spec.template.spec.topologySpreadConstraints[1].topologyKey",
        "kubernetes.io/hostname with ScheduleAnyway stands here twice: each pair may stand once.",
        Deployment(pod: Spread() + "\n" + Entry()));

    [Theory]
    [InlineData("matchLabelKeys: [pod-template-hash]", "matchLabelKeys stands without a labelSelector.")]
    [InlineData("labelSelector: {matchLabels: {app: web}}\nmatchLabelKeys: [app]", "app stands in matchLabelKeys and in labelSelector: it may stand in one of them.")]
    public void Label_keys_out_of_place_Report(string more, string message) =>
        Rule.Reports(Error, Entry0 + "matchLabelKeys", message, Deployment(pod: Spread(more: more)));

    [Fact]
    public void A_made_up_policy_Reports() => Rule.Reports(
        Error, Entry0 + "nodeTaintsPolicy", "nodeTaintsPolicy is Maybe: must be Honor or Ignore.", Deployment(pod: Spread(more: "nodeTaintsPolicy: Maybe")));

    [Fact]
    public void Every_fault_is_told() => Rule.ReportsAll(
        ["maxSkew is 0: must be at least 1.", "topologyKey is absent: must name a node label.", "nodeAffinityPolicy is Never: must be Honor or Ignore."],
        Deployment(pod: Spread("''", more: "nodeAffinityPolicy: Never", skew: "0")));

    [Fact]
    public void The_same_key_with_both_choices_Passes() => Rule.Passes(Deployment(pod: Spread() + "\n" + Entry(when: "DoNotSchedule")));

    [Fact]
    public void An_unknown_value_is_not_reported() => Rule.Passes(Deployment(pod: Spread(skew: Unknown)));

    [Fact]
    public void No_constraint_DoesNotApply() => Rule.DoesNotApply(Deployment());
}
