using HaKit.Clusters;
using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

using HaKit.Facts.Scheduling;

/// <summary>
/// HAK3016: by default nodes with taints that the pods do not tolerate are counted as domains with no pod, so that a hard constraint holds
/// replicas Pending while such a node is cordoned.
/// </summary>
internal sealed class SpreadCountsTaintedNodes : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.SpreadCountsTaintedNodes;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!Spreading.Concerns(workload))
            return Verdict.NotApplicable;
        var verdict = Verdict.NotApplicable;
        foreach (var constraint in Spreading.Effective(workload))
        {
            if (!constraint.Constraint.IsHard)
                continue;
            if (constraint.Node.TextOr("whenUnsatisfiable", "") is null || constraint.Node.TextOr("nodeTaintsPolicy", "Ignore") is not { } policy)
                return Verdict.Unknown;
            if (policy == "Honor" || ToleratesAll(workload, context.Cluster))
            {
                verdict = verdict == Verdict.Fail ? verdict : Verdict.Pass;
                continue;
            }

            var path = constraint.Path.Child("nodeTaintsPolicy");
            verdict = context.Fail(
                path,
                $"nodeTaintsPolicy is {(constraint.Node.Has("nodeTaintsPolicy") == true ? policy : "absent, so Ignore")}: a cordoned or tainted {Spreading.Noun(constraint.Key)} counts with no pod and holds replicas Pending.",
                fix: Fix.To(path, "Honor"));
        }

        return verdict;
    }

    private static bool ToleratesAll(WorkloadFacts workload, Cluster? cluster)
    {
        if (workload.Placement.MayDiffer(SchedulingParts.Tolerations))
            return true;
        if (cluster is null)
            return workload.Placement.Tolerates(new Taint(Taint.Unschedulable, "", TaintEffect.NoSchedule));
        foreach (var node in cluster.Nodes)
        {
            if (node.Unschedulable && !workload.Placement.Tolerates(new Taint(Taint.Unschedulable, "", TaintEffect.NoSchedule)))
                return false;
            foreach (var taint in node.Taints)
            {
                if (taint.Repels && !workload.Placement.Tolerates(taint))
                    return false;
            }
        }

        return true;
    }
}
