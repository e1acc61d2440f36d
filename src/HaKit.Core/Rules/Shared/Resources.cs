using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>What containers request, after defaulting: a limit stands for an absent request, and a LimitRange of the namespace fills in both.</summary>
internal static class Resources
{
    /// <summary>Whether the container ends up with a request; nothing where that cannot be known.</summary>
    public static bool? HasRequest(ContainerFacts container, string resource)
    {
        var resources = container.Node.Get("resources");
        return Trilean.Or(resources.Get("requests").Has(resource), resources.Get("limits").Has(resource));
    }

    public static bool? HasLimit(ContainerFacts container, string resource) => container.Node.Get("resources", "limits").Has(resource);

    /// <summary>Whether the pod as a whole requests it (pod-level resources).</summary>
    public static bool? PodRequests(PodFacts pod, string resource)
    {
        var resources = pod.Spec.Get("resources");
        return Trilean.Or(resources.Get("requests").Has(resource), resources.Get("limits").Has(resource));
    }

    /// <summary>True where a LimitRange of the namespace gives containers a default for the resource.</summary>
    public static bool IsDefaulted(RuleContext context, string @namespace, string resource) =>
        context.Shared(context.Facts, $"{resource} in {@namespace}", facts => IsDefaulted(facts, @namespace, resource));

    private static bool IsDefaulted(SetFacts facts, string @namespace, string resource)
    {
        foreach (var range in facts.OfKind("", "LimitRange"))
        {
            if (facts.NamespaceOf(range) != @namespace)
                continue;
            foreach (var limit in range.Root.At("spec").Items("limits"))
            {
                if (limit.TextOr("type", "") == "Container"
                    && (limit.Get("defaultRequest").Has(resource) != false || limit.Get("default").Has(resource) != false))
                    return true;
            }
        }

        return false;
    }
}
