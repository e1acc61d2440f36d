using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class DeschedulerCannotHelpTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.DeschedulerCannotHelp);

    private static readonly RuleSpec Expected = Rule.With(options => options with { Descheduler = true });

    [Fact]
    public void What_it_leaves_alone_Reports() => Expected.Reports(
        Info,
        "spec.template.spec",
        "The descheduler leaves these pods alone: the constraint on kubernetes.io/hostname is ScheduleAnyway, the pods have local storage and no PodDisruptionBudget selects the pods.",
        Deployment(pod: Spread() + "\nvolumes: [{name: cache, emptyDir: {}}]"));

    [Fact]
    public void MinDomains_Report() => Expected.Reports(
        Info,
        "spec.template.spec",
        "The descheduler leaves these pods alone: the constraint on topology.kubernetes.io/zone uses minDomains.",
        Deployment(pod: Spread(Zone, "DoNotSchedule", "labelSelector: {matchLabels: {app: web}}\nminDomains: 2")),
        Budget());

    [Fact]
    public void What_it_can_move_Passes() => Expected.Passes(Deployment(pod: Spread(when: "DoNotSchedule")), Budget());

    [Fact]
    public void Without_a_descheduler_DoesNotApply() => Rule.DoesNotApply(Deployment(pod: Spread()));

    [Fact]
    public void Unknown_placement_is_Unknown() => Expected.IsUnknown(Deployment(pod: $"topologySpreadConstraints: {Unknown}"));
}
