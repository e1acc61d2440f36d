using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Replicas;

public class AutoscalerWithoutHeadroomTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.AutoscalerWithoutHeadroom);

    [Fact]
    public void Equal_bounds_Report() => Rule.Reports(
        Info,
        "spec.maxReplicas",
        "maxReplicas and minReplicas are both 3: nothing is ever scaled.",
        Autoscaler("minReplicas: 3\nmaxReplicas: 3"));

    [Fact]
    public void A_maximum_of_one_is_the_default_minimum() => Rule.Reports(
        Info,
        "spec.maxReplicas",
        "maxReplicas and minReplicas are both 1: nothing is ever scaled.",
        Autoscaler("maxReplicas: 1"));

    [Fact]
    public void A_maximum_below_the_minimum_is_an_error() => Rule.Reports(
        Error,
        "spec.maxReplicas",
        "maxReplicas is 2, below minReplicas 3.",
        Autoscaler("minReplicas: 3\nmaxReplicas: 2"));

    [Fact]
    public void Room_to_scale_Passes() => Rule.Passes(Autoscaler());

    [Fact]
    public void An_unknown_bound_is_Unknown() => Rule.IsUnknown(Autoscaler($"minReplicas: 3\nmaxReplicas: {Unknown}"));
}
