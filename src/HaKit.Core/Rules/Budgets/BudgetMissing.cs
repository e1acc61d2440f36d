using HaKit.Facts;
using HaKit.Facts.World;

namespace HaKit.Evaluation;

/// <summary>HAK2001: two or more replicas at all times, and no budget selects the pods.</summary>
internal sealed class BudgetMissing : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.BudgetMissing;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!workload.HasScale || workload.Kind == WorkloadKind.ReplicationController)
            return Verdict.NotApplicable;
        if (workload.Budgets.Count > 0)
            return Verdict.Pass;
        if (workload.MinReplicas is not { } replicas || workload.MayBeGuarded)
            return Verdict.Unknown;
        if (replicas < 2)
            return Verdict.NotApplicable;
        return context.MayExist(Companions.Budgets, workload.Namespace)
            ? Verdict.Unknown
            : context.Fail(
                FactReading.Path("spec.replicas"),
                $"{MessageFormat.Count(replicas, "replica")} and no PodDisruptionBudget selects them: drains may evict all of them at once.",
                fix: FixParts.AddBudget(workload, context.Facts));
    }
}
