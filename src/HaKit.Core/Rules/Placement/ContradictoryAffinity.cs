using HaKit.Clusters;
using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK3019: replicas must share a domain and must not share the same or a wider one: the second can satisfy neither.</summary>
internal sealed class ContradictoryAffinity : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ContradictoryAffinity;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!Spreading.Concerns(workload))
            return Verdict.NotApplicable;
        var verdict = workload.Placement.IsKnown ? Verdict.NotApplicable : Verdict.Unknown;
        foreach (var together in workload.Placement.Terms)
        {
            if (together.IsAnti || !together.IsRequired || workload.Placement.MeansSelf(together) != true)
                continue;
            if (workload.Rmax is not { } replicas)
                return Verdict.Unknown;
            if (replicas < 2)
                return Verdict.NotApplicable;
            verdict = Verdict.Pass;
            foreach (var apart in Spreading.RequiredApart(workload))
            {
                if (!IsWithin(together.Key, apart.Key))
                    continue;
                return context.Fail(
                    together.Path,
                    $"Replicas must share one {Spreading.Noun(together.Key)} and must not share a {Spreading.Noun(apart.Key)}: from the second on they stay Pending.");
            }
        }

        return verdict;
    }

    /// <summary>Whether pods that share a domain of the first key share one of the second: the same, or a wider one.</summary>
    private static bool IsWithin(string key, string other) => key == other || (Width(key) is { } width && Width(other) is { } wider && width <= wider);

    private static int? Width(string key) => key switch
    {
        Topologies.Host => 0,
        _ when Spreading.IsZone(key) => 1,
        _ when Spreading.IsRegion(key) => 2,
        _ => null,
    };
}
