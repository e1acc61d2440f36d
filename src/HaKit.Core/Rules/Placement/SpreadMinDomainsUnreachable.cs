using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK3013: below minDomains the least count is taken as 0, so that each of the n domains holds maxSkew replicas and no more.</summary>
internal sealed class SpreadMinDomainsUnreachable : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.SpreadMinDomainsUnreachable;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (context.Cluster is null || !Spreading.Concerns(workload))
            return Verdict.NotApplicable;
        var verdict = Verdict.NotApplicable;
        foreach (var constraint in Spreading.Effective(workload))
        {
            if (!constraint.Constraint.IsHard || constraint.Constraint.MinDomains is not { } wanted)
                continue;
            if (workload.Rmax is not { } replicas || constraint.Node.Number("maxSkew", 1) is not { } skew
                || workload.Placement.Domains(context.Cluster, constraint.Key) is not { } domains)
                return Verdict.Unknown;
            if (wanted <= domains || replicas <= domains * skew)
            {
                verdict = verdict == Verdict.Fail ? verdict : Verdict.Pass;
                continue;
            }

            verdict = context.Fail(
                constraint.Path.Child("minDomains"),
                $"minDomains is {wanted}, but the pods can use {domains}: each holds {skew} of {replicas} replicas, and {MessageFormat.Pending(replicas - domains * skew)}.",
                fix: domains > 0 ? Fix.To(constraint.Path.Child("minDomains"), domains) : null);
        }

        return verdict;
    }
}
