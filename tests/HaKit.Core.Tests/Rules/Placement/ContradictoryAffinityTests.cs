using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class ContradictoryAffinityTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ContradictoryAffinity);

    private static string Both(string together, string apart) =>
        "affinity:\n  podAffinity:\n" + Required(together, "", "app: web") + "\n  podAntiAffinity:\n" + Required(apart, "", "app: web");

    [Theory]
    [InlineData(Host, Host, "Replicas must share one node and must not share a node: from the second on they stay Pending.")]
    [InlineData(Host, Zone, "Replicas must share one node and must not share a zone: from the second on they stay Pending.")]
    [InlineData("rack", "rack", "Replicas must share one domain of rack and must not share a domain of rack: from the second on they stay Pending.")]
    public void Together_within_what_must_be_apart_Reports(string together, string apart, string message) => Rule.Reports(
        Error,
        "spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0]",
        message,
        Deployment(pod: Both(together, apart)));

    [Fact]
    public void One_zone_and_different_hosts_Pass() => Rule.Passes(Deployment(pod: Both(Zone, Host)));

    [Fact]
    public void Affinity_alone_Passes() => Rule.Passes(Deployment(pod: Together()));

    [Fact]
    public void Anti_affinity_alone_DoesNotApply() => Rule.DoesNotApply(Deployment(pod: Apart()));

    [Fact]
    public void Unknown_affinity_is_Unknown() => Rule.IsUnknown(Deployment(pod: $"affinity: {Unknown}"));
}
