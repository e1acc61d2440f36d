using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Validation.Admission.Simulation;

/// <summary>Whether match constraints are about a request; nothing where that depends on what is not known.</summary>
internal static class PolicyMatcher
{
    public static bool? Matches(Node? constraints, PolicyRequest request, bool mustHaveRules)
    {
        var rules = constraints.Items("resourceRules");
        if (rules.Count == 0 ? mustHaveRules : !rules.Any(rule => Rule(rule, request, constraints.Text("matchPolicy") != "Exact")))
            return false;
        if (constraints.Items("excludeResourceRules").Any(rule => Rule(rule, request, constraints.Text("matchPolicy") != "Exact")))
            return false;
        var inNamespace = InNamespace(LabelSelector.Read(constraints.At("namespaceSelector")), request);
        var labelled = LabelSelector.Read(constraints.At("objectSelector")) is { } selector ? selector.Matches(request.Labels) : true;
        return inNamespace == false || labelled == false ? false : inNamespace == true && labelled == true ? true : null;
    }

    private static bool? InNamespace(LabelSelector? selector, PolicyRequest request)
    {
        if (selector is null || selector.IsEmpty || (!request.IsNamespaced && request.NamespaceLabels is null))
            return true;
        if (request.NamespaceLabels is { } labels)
            return selector.Matches(labels);

        // Of a namespace that is not among the inputs the server's own label is known, and no other.
        bool? result = true;
        var own = Labels.None.With("kubernetes.io/metadata.name", request.Namespace);
        foreach (var requirement in selector.Requirements)
        {
            var holds = requirement.Key == "kubernetes.io/metadata.name" ? requirement.Matches(own) : null;
            if (holds == false)
                return false;
            result = holds is null ? null : result;
        }

        return result;
    }

    private static bool Rule(Node rule, PolicyRequest request, bool anyVersion)
    {
        var names = rule.Items("resourceNames");
        return Has(rule, "operations", "CREATE") && Has(rule, "apiGroups", request.Manifest.Group)
            && (Has(rule, "apiVersions", request.Manifest.Version) || anyVersion)
            && rule.Items("resources").Any(one => one is ScalarNode { Text: var text } && (text == request.Resource || text is "*" or "*/*"))
            && rule.Text("scope") switch { "Namespaced" => request.IsNamespaced, "Cluster" => !request.IsNamespaced, _ => true }
            && (names.Count == 0 || names.Any(name => name is ScalarNode { Text: var text } && text == request.Manifest.Name));
    }

    private static bool Has(Node rule, string field, string value) => rule.Items(field).Any(item => item is ScalarNode { Text: var text } && (text == value || text == "*"));
}
