using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class SpreadMinDomainsUnreachableTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.SpreadMinDomainsUnreachable);

    private static string Hard(int minDomains, string skew = "1") =>
        Spread(Zone, "DoNotSchedule", $"labelSelector: {{matchLabels: {{app: web}}}}\nminDomains: {minDomains}", skew);

    [Fact]
    public void More_domains_than_there_are_Report() => Rule.On("2x4").Reports(
        Error,
        "spec.template.spec.topologySpreadConstraints[0].minDomains",
        "minDomains is 3, but the pods can use 2: each holds 1 of 3 replicas, and 1 stays Pending.",
        Deployment(pod: Hard(3)));

    [Fact]
    public void As_many_as_there_are_Pass() => Rule.On("3x4").Passes(Deployment(pod: Hard(3)));

    [Fact]
    public void Replicas_that_fit_all_the_same_Pass() => Rule.On("2x4").Passes(Deployment(pod: Hard(3, "2")));

    [Fact]
    public void Without_minDomains_DoesNotApply() => Rule.On("2x4").DoesNotApply(Deployment(pod: Spread(Zone, "DoNotSchedule")));

    [Fact]
    public void Without_a_cluster_DoesNotApply() => Rule.DoesNotApply(Deployment(pod: Hard(3)));

    [Fact]
    public void Unknown_replicas_are_Unknown() => Rule.On("2x4").IsUnknown(Deployment($"replicas: {Unknown}", Hard(3)));
}
