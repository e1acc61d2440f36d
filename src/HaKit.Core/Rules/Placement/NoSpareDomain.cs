using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK3007: as many replicas as domains: while one is drained, its replica has nowhere to go.</summary>
internal sealed class NoSpareDomain : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.NoSpareDomain;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (context.Cluster is null || !Spreading.Concerns(workload))
            return Verdict.NotApplicable;
        var verdict = Verdict.NotApplicable;
        foreach (var term in Spreading.RequiredApart(workload))
        {
            if (workload.Rmax is not { } replicas || workload.Placement.Domains(context.Cluster, term.Key) is not { } domains)
                return Verdict.Unknown;
            if (replicas < 2)
                continue;
            var noun = Spreading.Noun(term.Key);
            verdict = replicas == domains
                ? context.Fail(
                    term.Path.Child("topologyKey"),
                    $"{replicas} replicas, each in a {noun} of its own, and {domains} to use: while one {noun} is drained its replica stays Pending, and a budget then stops the next drain.")
                : Verdict.Pass;
        }

        return verdict;
    }
}
