using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK3011: with a skew of the replicas or more, all of them may share one domain.</summary>
internal sealed class SpreadSkewTooWide : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.SpreadSkewTooWide;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!Spreading.Concerns(workload))
            return Verdict.NotApplicable;
        var verdict = Verdict.NotApplicable;
        foreach (var constraint in Spreading.Effective(workload))
        {
            if (workload.Rmax is not { } replicas || constraint.Node.Number("maxSkew", 1) is not { } skew)
                return Verdict.Unknown;
            if (replicas < 2)
                return Verdict.NotApplicable;
            if (skew >= replicas)
            {
                var path = constraint.Path.Child("maxSkew");
                verdict = context.Fail(
                    path,
                    $"maxSkew is {skew} for {replicas} replicas: all of them may share one {Spreading.Noun(constraint.Key)}.",
                    fix: Fix.To(path, 1));
            }
            else if (verdict == Verdict.NotApplicable)
            {
                verdict = Verdict.Pass;
            }
        }

        return verdict;
    }
}
