using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK7004: no memory limit; and of workloads declared critical, what keeps them from the Guaranteed class or lets them be evicted for disk use.</summary>
internal sealed class ResourceLimits : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ResourceLimits;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind.IsBatch())
            return Verdict.NotApplicable;
        var isCritical = workload.Declared(Declarations.Critical) == "true";
        var verdict = workload.Pod.ContainersAreKnown ? Verdict.Pass : Verdict.Unknown;
        foreach (var container in workload.Pod.Running)
        {
            var limits = container.Path.Child("resources", "limits");
            if (Resources.HasLimit(container, "memory") == false && PodLimit(workload) == false && !Resources.IsDefaulted(context, workload.Namespace, "memory"))
                Report(limits, $"Container {container.Name} has no memory limit: a leak takes its neighbours on the node with it.");
            if (!isCritical)
                continue;
            foreach (var resource in new[] { "cpu", "memory" })
            {
                if (Differ(container.Node.Get("resources"), resource))
                    Report(limits.Child(resource), $"The {resource} limit of container {container.Name} is not its request: a critical pod should be of the Guaranteed class.");
            }

            if (Resources.HasRequest(container, "ephemeral-storage") == false)
                Report(container.Path.Child("resources", "requests"), $"Container {container.Name} has no ephemeral-storage request: a critical pod may be evicted when the node's disk runs short.");
        }

        return verdict;

        void Report(FieldPath path, string message) => verdict = context.Fail(path, message);
    }

    private static bool? PodLimit(WorkloadFacts workload) => workload.Pod.Spec.Get("resources", "limits").Has("memory");

    private static bool Differ(Node? resources, string resource)
    {
        var limit = resources.Get("limits", resource);
        var request = resources.Get("requests", resource) ?? limit;
        if (limit is null)
            return resources is not UnknownNode;
        return limit is ScalarNode one && request is ScalarNode other
            && Quantity.TryParse(one.Text, out var most) && Quantity.TryParse(other.Text, out var least) && most != least;
    }
}
