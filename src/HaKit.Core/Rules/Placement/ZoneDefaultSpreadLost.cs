using HaKit.Clusters;
using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>
/// HAK3014: the scheduler's default constraints hold only for pods that have none; one on hosts drops the default on zones.
/// </summary>
internal sealed class ZoneDefaultSpreadLost : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ZoneDefaultSpreadLost;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!Spreading.Concerns(workload) || workload.Placement.Constraints.Count == 0)
            return Verdict.NotApplicable;
        if (workload.Rmax is not { } replicas)
            return Verdict.Unknown;
        if (replicas < 2)
            return Verdict.NotApplicable;
        foreach (var constraint in workload.Placement.Constraints)
        {
            if (Spreading.IsZone(constraint.Key))
                return Verdict.Pass;
            if (constraint.Node.TextOr("topologyKey", "") is null)
                return Verdict.Unknown;
        }

        // An anti-affinity of its own on zones does what the default would have done.
        if (Spreading.OverZones(workload) != false)
            return Spreading.OverZones(workload) is null ? Verdict.Unknown : Verdict.Pass;
        return context.Fail(
            workload.Pod.SpecPath.Child("topologySpreadConstraints"),
            $"No constraint is on {Topologies.Zone}, and having others the pod loses the scheduler's own spread over zones.",
            fix: FixParts.AddSpread(workload, context.Facts, Topologies.Zone));
    }
}
