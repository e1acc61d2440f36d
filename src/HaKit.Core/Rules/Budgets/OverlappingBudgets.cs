using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK2007: the eviction of a pod that two budgets guard fails with an error that kubectl drain does not retry.</summary>
internal sealed class OverlappingBudgets : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.OverlappingBudgets;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Budgets.Count < 2)
            return workload.MayBeGuarded ? Verdict.Unknown : workload.Budgets.Count == 0 ? Verdict.NotApplicable : Verdict.Pass;
        var names = MessageFormat.List(workload.Budgets.Count, i => workload.Budgets[i].Object.Name);
        return context.Fail(
            workload.Pod.MetadataPath.Child("labels"),
            $"PodDisruptionBudgets {names} select the pods: an eviction fails with an internal error, and a node drain fails with it.");
    }
}
