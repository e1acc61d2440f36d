using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class SpreadWithoutMinDomainsTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SpreadWithoutMinDomains);

    private const string Hard = "DoNotSchedule";

    [Fact]
    public void A_hard_constraint_over_several_zones_Reports() => Rule.On("3x4").Reports(
        Warning,
        "spec.template.spec.topologySpreadConstraints[0].minDomains",
        "DoNotSchedule without minDomains: with one zone left, all 3 replicas land there.",
        Deployment(pod: Spread(Zone, Hard)));

    [Fact]
    public void Nodes_that_come_and_go_Report() => Rule.With(options => options with { NodeAutoscaling = true }).Reports(
        Warning,
        "spec.template.spec.topologySpreadConstraints[0].minDomains",
        "DoNotSchedule without minDomains: with one node left, all 3 replicas land there.",
        Deployment(pod: Spread(when: Hard)));

    [Fact]
    public void MinDomains_Passes() => Rule.On("3x4").Passes(Deployment(pod: Spread(Zone, Hard, "labelSelector: {matchLabels: {app: web}}\nminDomains: 3")));

    [Fact]
    public void One_zone_DoesNotApply() => Rule.On("1x4").DoesNotApply(Deployment(pod: Spread(Zone, Hard)));

    [Fact]
    public void A_soft_constraint_DoesNotApply() => Rule.On("3x4").DoesNotApply(Deployment(pod: Spread(Zone)));

    [Fact]
    public void Without_a_cluster_DoesNotApply() => Rule.DoesNotApply(Deployment(pod: Spread(Zone, Hard)));

    [Fact]
    public void Unknown_replicas_are_Unknown() => Rule.On("3x4").IsUnknown(Deployment($"replicas: {Unknown}", Spread(Zone, Hard)));
}
