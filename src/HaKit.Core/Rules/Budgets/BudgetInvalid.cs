using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK2004: what the API server refuses of a budget.</summary>
internal sealed class BudgetInvalid : BudgetRule
{
    public override RuleDescriptor Descriptor => Catalog.BudgetInvalid;

    public override Verdict Check(BudgetFacts budget, RuleContext context)
    {
        var verdict = Verdict.Pass;
        if (budget.MinAvailableNode is not null && budget.MaxUnavailableNode is not null && budget.Spec is not UnknownNode)
        {
            verdict = context.Fail(
                FactReading.Path("spec.minAvailable"),
                "minAvailable and maxUnavailable are both set: the API server refuses that.",
                fix: Fix.Without(FactReading.Path("spec.minAvailable")),
                concerns: budget.Workloads);
        }

        verdict = Bound("minAvailable", budget.MinAvailableNode) ?? verdict;
        verdict = Bound("maxUnavailable", budget.MaxUnavailableNode) ?? verdict;
        if (budget.Spec.TextOr("unhealthyPodEvictionPolicy", "AlwaysAllow") is { } policy && policy is not ("AlwaysAllow" or "IfHealthyBudget"))
        {
            verdict = context.Fail(
                FactReading.Path("spec.unhealthyPodEvictionPolicy"),
                $"unhealthyPodEvictionPolicy is {policy}: must be AlwaysAllow or IfHealthyBudget.",
                concerns: budget.Workloads);
        }

        return verdict;

        Verdict? Bound(string field, Node? node) => Problem(node) is { } problem
            ? context.Fail(FactReading.Path("spec").Child(field), $"{field} is {((ScalarNode)node!).Text}: {problem}.", concerns: budget.Workloads)
            : null;
    }

    private static string? Problem(Node? node)
    {
        if (node is not ScalarNode scalar)
            return null;
        switch (scalar.Kind)
        {
            case NodeKind.Integer:
                return scalar.Text.StartsWith("-", StringComparison.Ordinal) ? "must not be negative" : null;
            case NodeKind.String:
                if (IntOrPercent.Read(scalar) is not { } value)
                    return "must be a number of pods or a percentage such as 25%";
                return value.Value > 100 ? "must not be above 100%" : null;
            default:
                return "must be a number of pods or a percentage such as 25%";
        }
    }
}
