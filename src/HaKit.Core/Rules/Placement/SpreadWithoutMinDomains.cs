using HaKit.Clusters;
using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>
/// HAK3012: a hard constraint on zones or hosts compares domains that exist. With one left, everything lands there; minDomains keeps replicas
/// Pending until others are back. Asked where nodes come and go, or where there are several domains.
/// </summary>
internal sealed class SpreadWithoutMinDomains : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.SpreadWithoutMinDomains;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!Spreading.Concerns(workload))
            return Verdict.NotApplicable;
        var verdict = Verdict.NotApplicable;
        foreach (var constraint in Spreading.Effective(workload))
        {
            if (!constraint.Constraint.IsHard || !(constraint.Key == Topologies.Host || Spreading.IsZone(constraint.Key)))
                continue;
            if (workload.Rmax is not { } replicas || constraint.Node.Get("whenUnsatisfiable") is Tree.UnknownNode)
                return Verdict.Unknown;
            var domains = workload.Placement.Domains(context.Cluster, constraint.Key);
            if (replicas < 2 || !(context.Options.NodeAutoscaling || domains >= 2))
                continue;
            if (constraint.Node.Has("minDomains") != false)
            {
                verdict = verdict == Verdict.Fail ? verdict : Verdict.Pass;
                continue;
            }

            var path = constraint.Path.Child("minDomains");
            var noun = Spreading.Noun(constraint.Key);
            verdict = context.Fail(
                path,
                $"DoNotSchedule without minDomains: with one {noun} left, all {replicas} replicas land there.",
                fix: domains >= 2 ? Fix.To(path, Math.Min(domains.Value, replicas)) : null);
        }

        return verdict;
    }
}
