using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class ZoneDefaultSpreadLostTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ZoneDefaultSpreadLost);

    [Fact]
    public void Constraints_without_a_zone_Report() => Rule.Reports(
        Info,
        "spec.template.spec.topologySpreadConstraints",
        "No constraint is on topology.kubernetes.io/zone, and having others the pod loses the scheduler's own spread over zones.",
        Deployment(pod: Spread()));

    [Fact]
    public void A_zone_constraint_Passes() => Rule.Passes(Deployment(pod: Spread() + "\n" + Entry(Zone)));

    [Fact]
    public void No_constraint_DoesNotApply() => Rule.DoesNotApply(Deployment());

    [Fact]
    public void One_replica_DoesNotApply() => Rule.DoesNotApply(Deployment("replicas: 1", Spread()));

    [Fact]
    public void An_unknown_key_is_Unknown() => Rule.IsUnknown(Deployment(pod: Spread(Unknown)));

    [Fact]
    public void An_anti_affinity_on_zones_Passes() => Rule.Passes(Deployment(pod: Spread() + "\n" + Prefer("podAntiAffinity", Zone)));
}
