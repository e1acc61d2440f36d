using HaKit.Clusters;
using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK3018: a pod affinity that selects the workload's own pods: the first goes anywhere, all others follow it.</summary>
internal sealed class ReplicasPackedTogether : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ReplicasPackedTogether;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!Spreading.Concerns(workload))
            return Verdict.NotApplicable;
        var verdict = workload.Placement.IsKnown ? Verdict.NotApplicable : Verdict.Unknown;
        foreach (var term in workload.Placement.Terms)
        {
            if (term.IsAnti || workload.Placement.MeansSelf(term) != true || !(term.Key == Topologies.Host || Spreading.IsZone(term.Key)))
                continue;
            if (workload.Rmax is not { } replicas)
                return Verdict.Unknown;
            if (replicas < 2)
                return Verdict.NotApplicable;
            var must = term.IsRequired ? "must" : "should";
            verdict = context.Fail(
                term.Path,
                $"The affinity selects the workload's own pods: all {replicas} replicas {must} share one {Spreading.Noun(term.Key)}.",
                term.IsRequired && term.Key == Topologies.Host ? Severity.Error : Severity.Warning);
        }

        return verdict;
    }
}
