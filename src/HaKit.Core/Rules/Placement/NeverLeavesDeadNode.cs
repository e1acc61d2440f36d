using HaKit.Facts;

namespace HaKit.Evaluation;

using HaKit.Facts.Scheduling;

/// <summary>HAK3021: tolerating not-ready or unreachable nodes without an end: the pod is never moved off a dead node.</summary>
internal sealed class NeverLeavesDeadNode : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.NeverLeavesDeadNode;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        // A DaemonSet's pods belong to their node, and its controller adds these tolerations itself.
        if (workload.Kind is WorkloadKind.DaemonSet || workload.Kind.IsBatch())
            return Verdict.NotApplicable;
        if (workload.Placement.MayDiffer(SchedulingParts.Tolerations))
            return Verdict.Unknown;
        var verdict = Verdict.Pass;
        foreach (var placed in workload.Placement.Tolerations)
        {
            var toleration = placed.Toleration;
            var taint = Tolerated(toleration);
            if (taint is null)
                continue;
            if (placed.Node.Has("tolerationSeconds") == false)
            {
                verdict = context.Fail(
                    placed.Path,
                    $"{taint} is tolerated without an end: pods on a dead node are never replaced.",
                    fix: toleration.Key.Length > 0 && toleration.Effect == TaintEffect.NoExecute
                        ? Fix.To(placed.Path.Child("tolerationSeconds"), ApiDefaults.NodeFailureTolerationSeconds)
                        : null);
            }
            else if (toleration.Seconds is > ApiDefaults.NodeFailureTolerationSeconds and var seconds)
            {
                verdict = context.Fail(placed.Path.Child("tolerationSeconds"), $"{taint} is tolerated for {seconds} seconds: pods on a dead node are replaced that late; 300 is the default.");
            }
            else if (toleration.Seconds == 0)
            {
                verdict = context.Fail(placed.Path.Child("tolerationSeconds"), $"{taint} is tolerated for 0 seconds: a short pause of the node moves its pods.", Severity.Info);
            }
        }

        return verdict;
    }

    private static string? Tolerated(PodToleration toleration)
    {
        if (toleration.Tolerates(new Taint(Taint.Unreachable, "", TaintEffect.NoExecute)))
            return toleration.Key.Length == 0 ? "Every taint" : Taint.Unreachable;
        return toleration.Tolerates(new Taint(Taint.NotReady, "", TaintEffect.NoExecute)) ? Taint.NotReady : null;
    }
}
