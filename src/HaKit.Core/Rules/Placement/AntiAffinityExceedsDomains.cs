using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK3005: a required anti-affinity of the workload's own pods gives each domain one replica; the rest stays Pending indefinitely.</summary>
internal sealed class AntiAffinityExceedsDomains : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.AntiAffinityExceedsDomains;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!Spreading.Concerns(workload))
            return Verdict.NotApplicable;
        var verdict = Verdict.NotApplicable;
        foreach (var term in Spreading.RequiredApart(workload))
        {
            if (workload.Rmax is not { } replicas)
                return Verdict.Unknown;
            var noun = Spreading.Noun(term.Key);
            if (workload.Placement.Domains(context.Cluster, term.Key) is { } domains)
            {
                verdict = replicas > domains
                    ? context.Fail(
                        term.Path.Child("topologyKey"),
                        $"{MessageFormat.Count(replicas, "replica")}, each in a {noun} of its own, but the pods can use {domains}: {MessageFormat.Pending(replicas - domains)}.")
                    : Verdict.Pass;
            }
            else if (context.Cluster is null)
            {
                verdict = Spreading.IsZone(term.Key) && replicas > 3
                    ? context.Fail(
                        term.Path.Child("topologyKey"),
                        $"{MessageFormat.Count(replicas, "replica")}, each in a zone of its own: clusters seldom have more than 3, and the rest stays Pending.",
                        Severity.Warning)
                    : Verdict.Unknown;
            }
        }

        return verdict;
    }
}
