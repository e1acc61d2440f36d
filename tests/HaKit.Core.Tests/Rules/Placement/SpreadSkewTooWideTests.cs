using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class SpreadSkewTooWideTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SpreadSkewTooWide);

    [Theory]
    [InlineData("3")]
    [InlineData("4")]
    public void A_skew_of_all_replicas_Reports(string skew) => Rule.Reports(
        Warning,
        "spec.template.spec.topologySpreadConstraints[0].maxSkew",
        $"maxSkew is {skew} for 3 replicas: all of them may share one zone.",
        Deployment(pod: Spread(Zone, skew: skew)));

    [Fact]
    public void A_narrow_skew_Passes() => Rule.Passes(Deployment(pod: Spread(skew: "2")));

    [Fact]
    public void Autoscaled_beyond_the_skew_Passes() => Rule.Passes(Deployment("", Spread(skew: "3")), Autoscaler());

    [Fact]
    public void A_constraint_on_others_DoesNotApply() => Rule.DoesNotApply(Deployment(pod: Spread(more: "", skew: "5")));

    [Fact]
    public void One_replica_DoesNotApply() => Rule.DoesNotApply(Deployment("replicas: 1", Spread()));

    [Fact]
    public void An_unknown_skew_is_Unknown() => Rule.IsUnknown(Deployment(pod: Spread(skew: Unknown)));
}
