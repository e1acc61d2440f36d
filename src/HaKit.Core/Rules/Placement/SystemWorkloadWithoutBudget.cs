using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK3023: the cluster autoscaler does not remove a node that runs a kube-system pod without a budget.</summary>
internal sealed class SystemWorkloadWithoutBudget : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.SystemWorkloadWithoutBudget;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Namespace != "kube-system" || workload.Kind is not (WorkloadKind.Deployment or WorkloadKind.StatefulSet))
            return Verdict.NotApplicable;
        if (workload.Budgets.Count > 0)
            return Verdict.Pass;
        return workload.MayBeGuarded
            ? Verdict.Unknown
            : context.Fail(
                FactReading.Path("metadata.namespace"),
                "A kube-system workload without a PodDisruptionBudget: the cluster autoscaler never removes its node.",
                fix: FixParts.AddBudget(workload, context.Facts));
    }
}
