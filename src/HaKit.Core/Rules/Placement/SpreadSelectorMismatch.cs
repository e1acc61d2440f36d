using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK3010: a constraint whose selector does not match its own pods, is absent, or is empty, counts none of them and spreads nothing.</summary>
internal sealed class SpreadSelectorMismatch : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.SpreadSelectorMismatch;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var verdict = Verdict.NotApplicable;
        foreach (var constraint in workload.Placement.Constraints)
        {
            var path = constraint.Path.Child("labelSelector");
            var found = workload.Placement.CountsSelf(constraint) switch
            {
                true => Verdict.Pass,
                null => Verdict.Unknown,
                false => context.Fail(
                    path,
                    $"{Seen(constraint)}: the constraint on {constraint.Key} spreads nothing.",
                    fix: FixParts.Selector(workload) is { } selector ? Fix.To(path, selector) : null),
            };
            verdict = found == Verdict.Fail || verdict is Verdict.NotApplicable ? found : verdict;
        }

        return verdict;
    }

    private static string Seen(PlacedConstraint constraint) => constraint.Constraint.Selector switch
    {
        null => "labelSelector is absent and counts no pod",
        { IsEmpty: true } => "labelSelector is empty and counts no pod",
        _ => "labelSelector does not match the pod template's labels",
    };
}
