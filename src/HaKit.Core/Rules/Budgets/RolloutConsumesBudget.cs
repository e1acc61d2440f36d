using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>
/// HAK2016: a rollout takes as many pods as the budget allows; drains wait for its duration. The budget does not slow the rollout.
/// </summary>
internal sealed class RolloutConsumesBudget : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.RolloutConsumesBudget;

    public override Verdict Check(BudgetFacts budget, RuleContext context)
    {
        if (!budget.HasOneBound || budget.Workloads.Count == 0)
            return budget.MayGuardMore || budget.BoundIsUnknown ? Verdict.Unknown : Verdict.NotApplicable;
        if (budget.AtRest(budget.TotalMin) is not { } status)
            return Verdict.Unknown;
        // A budget that allows nothing is HAK2003's.
        if (status.Allowed == 0)
            return Verdict.NotApplicable;
        var taking = context.Shared(budget.Workloads, "taking", workloads => Taking(workloads, context));
        if (taking.Find(item => item.Taken >= status.Allowed) is { Workload: { } workload } found)
        {
            return context.Fail(
                budget.BoundPath,
                $"{MessageFormat.Count(status.Allowed, "eviction")} allowed, and a rollout of {MessageFormat.Name(workload.Object)} may take {MessageFormat.Count(found.Taken, "pod")} away: drains wait while it runs.",
                concerns: [workload],
                remediation: workload.Kind == WorkloadKind.Deployment
                    ? "Set maxUnavailable of the Deployment to 0 so that a rollout surges instead, or let the budget allow one pod more."
                    : $"Let the budget allow one pod more where the replicas can spare it; a {workload.Object.Kind} cannot surge, so that otherwise drains wait for the rollout.");
        }

        return Verdict.Pass;
    }

    /// <summary>The workloads of which a rollout takes pods away, each that takes more than those before it.</summary>
    private static List<(WorkloadFacts Workload, int Taken)> Taking(List<WorkloadFacts> workloads, RuleContext context)
    {
        var taking = new List<(WorkloadFacts Workload, int Taken)>();
        foreach (var workload in workloads)
        {
            if (workload.Rollout.At(workload.MinReplicas, context.Version) is { Unavailable: > 0 and var taken }
                && (taking.Count == 0 || taken > taking[taking.Count - 1].Taken))
                taking.Add((workload, taken));
        }

        return taking;
    }
}
