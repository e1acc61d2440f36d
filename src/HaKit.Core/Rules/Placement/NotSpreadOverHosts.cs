using HaKit.Clusters;
using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>
/// HAK3001: two or more replicas, and nothing effective keeps them off one another's hosts. Spread over zones alone is reported less
/// severe.
/// </summary>
internal sealed class NotSpreadOverHosts : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.NotSpreadOverHosts;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!Spreading.Concerns(workload))
            return Verdict.NotApplicable;
        if (workload.Rmax is not { } replicas)
            return Verdict.Unknown;
        if (replicas < 2)
            return Verdict.NotApplicable;
        if (Spreading.OverHosts(workload, context) is not { } spread)
            return Verdict.Unknown;
        if (spread)
            return Verdict.Pass;

        var path = workload.Pod.SpecPath.Child("topologySpreadConstraints");
        var count = MessageFormat.Count(replicas, "replica");
        if (Spreading.OverZones(workload) == true)
        {
            return context.Fail(
                path,
                $"{count} are spread over zones, but those in one zone may share a host.",
                Severity.Info,
                FixParts.AddSpread(workload, context.Facts, Topologies.Host));
        }

        var present = workload.Placement.Constraints.Count > 0;
        return context.Fail(
            path,
            present
                ? $"{count} may all run on one host: no constraint on {Topologies.Host} counts them, and with constraints of its own the pod loses the scheduler's defaults."
                : $"{count} may run on one host: nothing but the scheduler's soft default (skew 3) keeps them apart.",
            fix: present ? FixParts.AddSpread(workload, context.Facts, Topologies.Host) : FixParts.AddSpread(workload, context.Facts, Topologies.Host, Topologies.Zone));
    }
}
