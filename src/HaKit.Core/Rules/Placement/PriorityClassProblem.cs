using HaKit.Facts;
using HaKit.Facts.World;

namespace HaKit.Evaluation;

/// <summary>
/// HAK3004: a class that does not exist, a system class outside kube-system, or (where switched on by name) no class at all.
/// </summary>
internal sealed class PriorityClassProblem : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.PriorityClassProblem;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var path = workload.Pod.SpecPath.Child("priorityClassName");
        if (workload.Pod.Spec.TextOr("priorityClassName", "") is not { } name)
            return Verdict.Unknown;
        if (name.Length == 0)
        {
            return context.Options.SwitchedOn.Contains(Descriptor.Id.Value) && !workload.Kind.IsBatch()
                ? context.Fail(path, "priorityClassName is absent: under pressure any pod with a priority displaces these.",
                    remediation: "Name a PriorityClass.",
                    title: "Pods have no priority")
                : Verdict.NotApplicable;
        }

        if (name.StartsWith("system-", StringComparison.Ordinal))
        {
            return workload.Namespace == "kube-system"
                ? Verdict.Pass
                : context.Fail(path, $"priorityClassName is {name} outside kube-system: it competes with what keeps the nodes alive.",
                    Severity.Warning,
                    remediation: "Use a PriorityClass of your own; system classes are for what the cluster itself needs.",
                    title: "System priority outside kube-system");
        }

        if (!context.IsClosed)
            return Verdict.NotApplicable;
        if (context.Facts.Find("scheduling.k8s.io", "PriorityClass", "", name) is not null)
            return Verdict.Pass;
        return context.MayExist(Companions.PriorityClasses, "")
            ? Verdict.Unknown
            : context.Fail(
                path,
                $"PriorityClass {name} is not in the set: without it pods are refused.",
                // Classes belong to the cluster and usually come from elsewhere; a set that brings its own is known to miss this one.
                context.Facts.OfKind("scheduling.k8s.io", "PriorityClass").Count > 0 ? Severity.Error : Severity.Warning,
                remediation: "Add the PriorityClass, or correct its name.");
    }
}
