using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class AntiAffinityExceedsZoneTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.AntiAffinityExceedsZone);

    private static string Both(string when = "DoNotSchedule") => Apart() + "\n" + Spread(Zone, when);

    private static readonly RuleSpec Uneven = Rule.With(options => options with
    {
        Cluster = Cluster.Of([.. Cluster.Parse("3x2").Nodes.Where(node => node.Name != "zone-c-2")]),
    });

    [Fact]
    public void A_zone_too_small_for_its_share_Reports() => Uneven.Reports(
        Error,
        "spec.template.spec.topologySpreadConstraints[0]",
        "Zone zone-c has 1 node for its share of 2 of 5 replicas, each on a node of its own: the rest stays Pending.",
        Deployment("replicas: 5", Both()));

    [Fact]
    public void A_share_that_fits_Passes() => Uneven.Passes(Deployment("replicas: 3", Both()));

    [Theory]
    [InlineData("ScheduleAnyway")]
    public void A_soft_constraint_DoesNotApply(string when) => Uneven.DoesNotApply(Deployment("replicas: 5", Both(when)));

    [Fact]
    public void Without_a_cluster_DoesNotApply() => Rule.DoesNotApply(Deployment("replicas: 5", Both()));

    [Fact]
    public void Unknown_replicas_are_Unknown() => Uneven.IsUnknown(Deployment($"replicas: {Unknown}", Both()));
}
