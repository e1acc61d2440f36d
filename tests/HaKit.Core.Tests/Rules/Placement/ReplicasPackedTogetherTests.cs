using static HaKit.Core.Tests.Rules.Placements;
using static HaKit.Core.Tests.Rules.Manifests;
using static HaKit.Core.Tests.Rules.RuleSpec;

namespace HaKit.Core.Tests.Rules.Placement;

public class ReplicasPackedTogetherTests
{
    private static readonly RuleSpec Rule = new(HaKit.Rules.ReplicasPackedTogether);

    [Theory]
    [InlineData(Host, "node", "Error")]
    [InlineData(Zone, "zone", "Warning")]
    public void A_required_affinity_to_itself_Reports(string key, string noun, string severity) => Rule.Reports(
        Enum.Parse<Severity>(severity),
        "spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0]",
        $"The affinity selects the workload's own pods: all 3 replicas must share one {noun}.",
        Deployment(pod: Together(key)));

    [Fact]
    public void A_preferred_affinity_to_itself_Reports() => Rule.Reports(
        Warning,
        "spec.template.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm",
        "The affinity selects the workload's own pods: all 3 replicas should share one node.",
        Deployment(pod: Prefer("podAffinity")));

    [Fact]
    public void An_affinity_to_others_DoesNotApply() =>
        Rule.DoesNotApply(Deployment(pod: Together().Replace("app: web", "app: cache", StringComparison.Ordinal)));

    [Fact]
    public void Anti_affinity_DoesNotApply() => Rule.DoesNotApply(Deployment(pod: Apart()));

    [Fact]
    public void One_replica_DoesNotApply() => Rule.DoesNotApply(Deployment("replicas: 1", Together()));

    [Fact]
    public void Unknown_affinity_is_Unknown() => Rule.IsUnknown(Deployment(pod: $"affinity: {Unknown}"));
}
