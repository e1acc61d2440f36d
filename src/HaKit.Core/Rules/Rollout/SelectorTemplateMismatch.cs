using HaKit.Facts;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK4003: the API server refuses a workload whose selector is absent, empty, malformed, or does not match its own template.
/// </summary>
internal sealed class SelectorTemplateMismatch : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.SelectorTemplateMismatch;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind is not (WorkloadKind.Deployment or WorkloadKind.StatefulSet or WorkloadKind.DaemonSet or WorkloadKind.ReplicaSet or WorkloadKind.ReplicationController))
            return Verdict.NotApplicable;
        // A part of an object, such as a patch: what it leaves out stands elsewhere.
        if (workload.Pod.Spec.Has("containers") == false)
            return Verdict.NotApplicable;
        var path = FactReading.Path("spec.selector");
        if (workload.Selector is not { } selector)
            return DefaultsSelector(workload) ? Verdict.NotApplicable : context.Fail(path, "selector is absent.");
        if (selector.IsEmpty)
            return context.Fail(path, "selector is empty.");
        if (BadOperator(workload.Spec.Get("selector")) is { } bad)
            return context.Fail(path.Child("matchExpressions"), $"operator is {bad}: must be In, NotIn, Exists or DoesNotExist.");
        return selector.Matches(workload.Pod.Labels) switch
        {
            true => Verdict.Pass,
            null => Verdict.Unknown,
            false => context.Fail(workload.Pod.MetadataPath.Child("labels"), $"The pod template's labels do not match the selector ({Text(selector)})."),
        };
    }

    // Old API versions, and ReplicationController to this day, take the template's labels.
    private static bool DefaultsSelector(WorkloadFacts workload) =>
        workload.Kind == WorkloadKind.ReplicationController || workload.Object.ApiVersion is "extensions/v1beta1" or "apps/v1beta1";

    private static string? BadOperator(Node? selector)
    {
        foreach (var expression in selector.Items("matchExpressions"))
        {
            if (expression.TextOr("operator", "") is { } name && name is not ("In" or "NotIn" or "Exists" or "DoesNotExist"))
                return name.Length == 0 ? "absent" : name;
        }

        return null;
    }

    private static string Text(LabelSelector selector) => string.Join(", ", selector.Requirements.Select(requirement => requirement.Operator switch
    {
        LabelOperator.In when requirement.Values.Count == 1 => $"{requirement.Key}={requirement.Values[0]}",
        LabelOperator.In => $"{requirement.Key} in ({string.Join(", ", requirement.Values)})",
        LabelOperator.NotIn => $"{requirement.Key} not in ({string.Join(", ", requirement.Values)})",
        LabelOperator.DoesNotExist => $"no {requirement.Key}",
        _ => requirement.Key,
    }));
}
