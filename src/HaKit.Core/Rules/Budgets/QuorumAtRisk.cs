using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK2015: of a declared quorum of n members, drains or a rollout may take more than (n-1)/2.</summary>
internal sealed class QuorumAtRisk : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.QuorumAtRisk;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.DeclaredNumber(Declarations.Quorum) is not { } members || members < 1)
            return Verdict.NotApplicable;
        var spare = (members - 1) / 2;
        var verdict = Verdict.Pass;
        var statuses = context.Shared(workload.Budgets, "at rest", budgets => budgets.Select(budget => (Budget: budget, Status: budget.AtRest(budget.TotalMin))).ToList());
        if (statuses.Exists(item => item.Status is null))
            verdict = Verdict.Unknown;
        foreach (var group in statuses.Where(item => item.Status?.Allowed > spare).GroupBy(item => item.Status!.Value.Allowed))
        {
            var budgets = group.Select(item => item.Budget).ToList();
            verdict = Report(
                FactReading.Path("spec.replicas"),
                $"{MessageFormat.List(budgets.Count, i => MessageFormat.Name(budgets[i].Object))} {(budgets.Count == 1 ? "lets" : "let")} {group.Key} go at a time, but {members} members can spare {spare}.",
                Severity.Error);
        }

        if (workload.Rollout.At(workload.MinReplicas, context.Version) is { } bounds && bounds.Unavailable > spare)
            verdict = Report(workload.Rollout.StrategyPath, $"A rollout takes {bounds.Unavailable} away at a time, but {members} members can spare {spare}.", Severity.Error);
        if (members % 2 == 0)
            verdict = Report(FactReading.Path("spec.replicas"), $"{members} members survive no more losses than {members - 1}: an odd number is better.", Severity.Info);
        return verdict;

        Verdict Report(FieldPath path, string message, Severity severity) => context.Fail(path, message, severity);
    }
}
