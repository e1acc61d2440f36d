using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class NotSpreadOverZonesTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.NotSpreadOverZones);

    private const string Field = "spec.template.spec.topologySpreadConstraints";

    [Fact]
    public void Hosts_alone_in_a_cluster_of_zones_Report() => Rule.On("3x4").Reports(
        Warning, Field, "3 replicas may all run in one zone of 3: no constraint on topology.kubernetes.io/zone counts them.", Deployment(pod: Spread()));

    [Fact]
    public void Without_a_cluster_it_is_information() => Rule.Reports(
        Info, Field, "3 replicas may all run in one zone: no constraint on topology.kubernetes.io/zone counts them.", Deployment(pod: Spread()));

    [Fact]
    public void Zones_Pass() => Rule.On("3x4").Passes(Deployment(pod: Spread() + "\n" + Entry(Zone)));

    [Fact]
    public void Anti_affinity_over_zones_Passes() => Rule.On("3x4").Passes(Deployment(pod: Spread() + "\n" + Prefer("podAntiAffinity", Zone)));

    [Fact]
    public void The_schedulers_defaults_DoNotApply() => Rule.On("3x4").DoesNotApply(Deployment());

    [Fact]
    public void One_zone_DoesNotApply() => Rule.On("1x4").DoesNotApply(Deployment(pod: Spread()));

    [Fact]
    public void One_replica_DoesNotApply() => Rule.On("3x4").DoesNotApply(Deployment("replicas: 1", Spread()));

    [Fact]
    public void Unknown_constraints_are_Unknown() => Rule.On("3x4").IsUnknown(Deployment(pod: $"topologySpreadConstraints: {Unknown}"));
}
