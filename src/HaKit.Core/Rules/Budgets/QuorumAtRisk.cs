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
        foreach (var budget in workload.Budgets)
        {
            if (budget.AtRest(budget.TotalMin) is not { } status)
                verdict = Verdict.Unknown;
            else if (status.Allowed > spare)
                verdict = Report(FactReading.Path("spec.replicas"), $"{MessageFormat.Name(budget.Object)} lets {status.Allowed} go at a time, but {members} members can spare {spare}.", Severity.Error);
        }

        if (workload.Rollout.At(workload.MinReplicas, context.Version) is { } bounds && bounds.Unavailable > spare)
            verdict = Report(workload.Rollout.StrategyPath, $"A rollout takes {bounds.Unavailable} away at a time, but {members} members can spare {spare}.", Severity.Error);
        if (members % 2 == 0)
            verdict = Report(FactReading.Path("spec.replicas"), $"{members} members survive no more losses than {members - 1}: an odd number is better.", Severity.Info);
        return verdict;

        Verdict Report(FieldPath path, string message, Severity severity) => context.Fail(path, message, severity);
    }
}
