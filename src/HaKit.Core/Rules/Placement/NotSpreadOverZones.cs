using HaKit.Clusters;
using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>
/// HAK3002: two or more replicas in a cluster of zones, nothing on a zone key, and the scheduler's own zone spread is off because the pod
/// has
/// other constraints. LessSevere where the number of zones is not known.
/// </summary>
internal sealed class NotSpreadOverZones : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.NotSpreadOverZones;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!Spreading.Concerns(workload) || (context.Cluster is not null && context.Zones < 2))
            return Verdict.NotApplicable;
        if (workload.Rmax is not { } replicas || (workload.Placement.Constraints.Count == 0 && !workload.Placement.IsKnown))
            return Verdict.Unknown;
        if (replicas < 2 || workload.Placement.Constraints.Count == 0)
            return Verdict.NotApplicable;
        if (Spreading.OverZones(workload) is not { } spread)
            return Verdict.Unknown;
        if (spread)
            return Verdict.Pass;
        var zones = context.Cluster is null ? "" : $" of {context.Zones}";
        return context.Fail(
            workload.Pod.SpecPath.Child("topologySpreadConstraints"),
            $"{MessageFormat.Count(replicas, "replica")} may all run in one zone{zones}: no constraint on {Topologies.Zone} counts them.",
            context.Cluster is null ? Severity.Info : Severity.Warning,
            FixParts.AddSpread(workload, context.Facts, Topologies.Zone));
    }
}
