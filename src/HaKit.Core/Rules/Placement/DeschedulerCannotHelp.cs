using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK3024: a descheduler is expected to restore the spread, but it leaves these pods or these constraints alone.</summary>
internal sealed class DeschedulerCannotHelp : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.DeschedulerCannotHelp;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!context.Options.Descheduler || workload.Kind is WorkloadKind.DaemonSet || workload.Kind.IsBatch())
            return Verdict.NotApplicable;
        if (!workload.Placement.IsKnown)
            return Verdict.Unknown;
        var reasons = new List<string>();
        foreach (var constraint in Spreading.Effective(workload))
        {
            if (!constraint.Constraint.IsHard)
                reasons.Add($"the constraint on {constraint.Key} is ScheduleAnyway");
            else if (constraint.Constraint.MinDomains is not null)
                reasons.Add($"the constraint on {constraint.Key} uses minDomains");
        }

        if (BlocksNodeScaleDown.LocalVolumes(workload).Any())
            reasons.Add("the pods have local storage");
        if (UnmanagedPod.IsBare(workload))
            reasons.Add("nothing manages the pod");
        if (workload.Pod.Spec.TextOr("priorityClassName", "") is "system-cluster-critical" or "system-node-critical")
            reasons.Add("the pods are system-critical");
        if (context.IsClosed && workload.Budgets.Count == 0 && !workload.MayBeGuarded)
            reasons.Add("no PodDisruptionBudget selects the pods");
        return reasons.Count == 0
            ? Verdict.Pass
            : context.Fail(workload.Pod.SpecPath, $"The descheduler leaves these pods alone: {MessageFormat.List(reasons)}.");
    }
}
