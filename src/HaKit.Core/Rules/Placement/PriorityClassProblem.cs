using HaKit.Facts;
using HaKit.Facts.World;

namespace HaKit.Evaluation;

/// <summary>HAK3004: a class that does not exist, a system class outside kube-system, or (where switched on by name) no class at all.</summary>
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
                ? context.Fail(path, "priorityClassName is absent: under pressure any pod with a priority displaces these.")
                : Verdict.NotApplicable;
        }

        if (name.StartsWith("system-", StringComparison.Ordinal))
        {
            return workload.Namespace == "kube-system"
                ? Verdict.Pass
                : context.Fail(path, $"priorityClassName is {name} outside kube-system: it competes with what keeps the nodes alive.", Severity.Warning);
        }

        if (!context.IsClosed)
            return Verdict.NotApplicable;
        if (context.Facts.Find("scheduling.k8s.io", "PriorityClass", "", name) is not null)
            return Verdict.Pass;
        return context.MayExist(Companions.PriorityClasses, "")
            ? Verdict.Unknown
            : context.Fail(path, $"PriorityClass {name} does not exist: pods are refused.", Severity.Error);
    }
}
