using HaKit.Clusters;
using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK3006: one replica a host, and evenly over zones: a zone with fewer hosts than its share holds the rest Pending.</summary>
internal sealed class AntiAffinityExceedsZone : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.AntiAffinityExceedsZone;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (context.Cluster is null || !Spreading.Concerns(workload))
            return Verdict.NotApplicable;
        var apart = Spreading.RequiredApart(workload).FirstOrDefault(term => term.Key == Topologies.Host);
        var even = Spreading.Effective(workload).FirstOrDefault(placed =>
            Spreading.IsZone(placed.Key) && placed.Constraint.IsHard && placed.Constraint.MaxSkew == 1);
        if (apart is null || even is null)
            return Verdict.NotApplicable;
        if (workload.Rmax is not { } replicas || workload.Placement.UsableNodes(context.Cluster, even.Key) is not { Count: > 0 } zones)
            return Verdict.Unknown;
        var share = (replicas + zones.Count - 1) / zones.Count;
        foreach (var zone in zones.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (zone.Value < share)
            {
                return context.Fail(
                    even.Path,
                    $"Zone {zone.Key} has {MessageFormat.Count(zone.Value, "node")} for its share of {share} of {replicas} replicas, each on a node of its own: the rest stays Pending.");
            }
        }

        return Verdict.Pass;
    }
}
