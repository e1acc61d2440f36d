using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Services;

public class ZonalTrafficUnbalancedTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ZonalTrafficUnbalanced);

    private const string Close = "trafficDistribution: PreferClose";
    private static readonly RuleSpec Zonal = Rule.SwitchedOn.On("3x2");

    [Fact]
    public void Fewer_replicas_than_zones_Report() => Zonal.Reports(
        Warning,
        "spec.trafficDistribution",
        "trafficDistribution is PreferClose, but Deployment web has 2 replicas for 3 zones: a zone's pods carry another zone's load.",
        Deployment("replicas: 2"),
        Service(Close));

    [Fact]
    public void No_spread_over_zones_Reports() => Zonal.Reports(
        Warning,
        "spec.trafficDistribution",
        "trafficDistribution is PreferSameZone, but Deployment web is not spread over zones: a zone's pods carry another zone's load.",
        Deployment(),
        Service("trafficDistribution: PreferSameZone"));

    [Fact]
    public void Spread_over_zones_Passes() => Zonal.Passes(Deployment(pod: Spread(Zone)), Service(Close));

    [Fact]
    public void Without_preference_DoesNotApply() => Zonal.DoesNotApply(Deployment(), Service());

    [Fact]
    public void Without_a_cluster_DoesNotApply() => Rule.SwitchedOn.DoesNotApply(Deployment(), Service(Close));

    [Fact]
    public void It_is_off_by_default() => Rule.On("3x2").DoesNotApply(Deployment(), Service(Close));

    [Fact]
    public void An_unknown_preference_is_Unknown() => Zonal.IsUnknown(Deployment(), Service($"trafficDistribution: {Unknown}"));
}
