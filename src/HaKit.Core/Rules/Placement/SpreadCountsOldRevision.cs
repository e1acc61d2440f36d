using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK3015: during a rolling update the old revision's pods are counted, and when they are gone the new ones stand skewed. On kinds whose
/// pods
/// do not carry pod-template-hash the key is ignored.
/// </summary>
internal sealed class SpreadCountsOldRevision : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.SpreadCountsOldRevision;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind is not (WorkloadKind.Deployment or WorkloadKind.StatefulSet or WorkloadKind.DaemonSet))
            return Verdict.NotApplicable;
        var verdict = Verdict.NotApplicable;
        foreach (var constraint in Spreading.Effective(workload))
        {
            var found = workload.Kind == WorkloadKind.Deployment ? OfDeployment(workload, constraint, context) : OfOthers(workload, constraint, context);
            verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable ? found : verdict;
        }

        return verdict;
    }

    private static Verdict OfDeployment(WorkloadFacts workload, PlacedConstraint constraint, RuleContext context)
    {
        if (workload.Rmax is not { } replicas || workload.Rollout.Type is null)
            return Verdict.Unknown;
        if (replicas < 2 || !workload.Rollout.IsRolling)
            return Verdict.NotApplicable;
        // Narrowed to one revision, a constraint that counts several workloads together would no longer do so.
        if (NamesRevision(constraint) || Spreading.CountsOthers(workload, constraint.Constraint.Selector, context.Facts))
            return Verdict.Pass;
        var path = constraint.Path.Child("matchLabelKeys");
        var key = ScalarNode.String(ControllerLabels.PodTemplateHash, Place.None);
        var present = constraint.Constraint.MatchLabelKeys.Count;
        return context.Fail(
            path,
            $"The constraint on {constraint.Key} counts pods of the old revision too: after a rollout the new pods stand skewed.",
            fix: present == 0 ? Fix.To(path, new ListNode([key], Place.None)) : Fix.To(path.Index(present), key));
    }

    private static Verdict OfOthers(WorkloadFacts workload, PlacedConstraint constraint, RuleContext context) => NamesRevision(constraint)
        ? context.Fail(
            constraint.Path.Child("matchLabelKeys"),
            $"pod-template-hash in matchLabelKeys is ignored: pods of a {workload.Object.Kind} do not carry it.",
            Severity.Info,
            remediation: "Remove pod-template-hash from matchLabelKeys.",
            title: "Spread constraint names a label that the pods do not carry")
        : Verdict.NotApplicable;

    private static bool NamesRevision(PlacedConstraint constraint) =>
        constraint.Node.IsUnknownList("matchLabelKeys")
        || constraint.Constraint.MatchLabelKeys.Contains(ControllerLabels.PodTemplateHash)
        || constraint.Constraint.Selector?.Names(ControllerLabels.PodTemplateHash) == true;
}
