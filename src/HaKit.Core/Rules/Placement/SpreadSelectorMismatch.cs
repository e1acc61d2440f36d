using HaKit.Facts;
using HaKit.Facts.World;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK3010: a constraint whose selector does not match its own pods, is absent, or is empty, counts none of them and spreads nothing. An
/// anti-affinity that selects
/// neither its own pods nor any other of the set keeps nothing apart.
/// </summary>
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

        foreach (var term in workload.Placement.Terms)
        {
            if (!term.IsAnti || !context.IsClosed)
                continue;
            var found = OfTerm(workload, term, context);
            verdict = found == Verdict.Fail || verdict is Verdict.NotApplicable ? found : verdict;
        }

        return verdict;
    }

    private static Verdict OfTerm(WorkloadFacts workload, PlacedTerm term, RuleContext context)
    {
        if (term.Term.Selector is not { IsEmpty: false } selector || term.Term.Covers(workload.Namespace, workload.Namespace) != true)
            return Verdict.NotApplicable;
        if (workload.Placement.MeansSelf(term) is not { } meansSelf)
            return Verdict.Unknown;
        if (meansSelf || term.Term.MismatchLabelKeys.Count > 0)
            return Verdict.Pass;
        if (Spreading.CountsOthers(workload, selector, context.Facts) || !Spreading.Concerns(workload)
            || !selector.Requirements.Any(requirement => workload.Pod.Labels.Look(requirement.Key, out _) == LabelState.Present && requirement.Matches(workload.Pod.Labels) == true))
            return Verdict.Pass;
        // It may be meant to keep off pods that the set does not show.
        if (context.MayExist(Companions.Pods, workload.Namespace))
            return Verdict.Unknown;
        var path = term.Path.Child("labelSelector");
        return context.Fail(
            path,
            $"The anti-affinity on {term.Key} selects no pod of the set, not even the workload's own: it keeps nothing apart.",
            fix: FixParts.Selector(workload) is { } own ? Fix.To(path, own) : null,
            remediation: "Make labelSelector match the labels of the pod template.",
            title: "Anti-affinity selects none of its own pods");
    }

    private static string Seen(PlacedConstraint constraint) => constraint.Constraint.Selector switch
    {
        null => "labelSelector is absent and counts no pod",
        { IsEmpty: true } => "labelSelector is empty and counts no pod",
        _ => "labelSelector does not match the pod template's labels",
    };
}
