using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Pods;

/// <summary>Node affinity, pod affinity, pod anti-affinity.</summary>
internal static class Affinity
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    public static void Check(Errors errors, Cursor affinity)
    {
        if (!affinity.Exists)
            return;
        Nodes(errors, affinity["nodeAffinity"]);
        Pods(errors, affinity["podAffinity"]);
        Pods(errors, affinity["podAntiAffinity"]);
    }

    /// <summary>Terms that select nodes, of a pod, a volume or a device: at least one.</summary>
    public static void NodeSelector(Errors errors, Cursor selector)
    {
        var terms = selector.Each("nodeSelectorTerms");
        if (terms.Count == 0)
            errors.Required(terms, "must have at least one node selector term");
        foreach (var term in terms)
            NodeTerm(errors, term);
    }

    private static void Nodes(Errors errors, Cursor affinity)
    {
        if (affinity.Has(Required))
            NodeSelector(errors, affinity[Required]);

        foreach (var preference in affinity.Each(Preferred))
        {
            Weight(errors, preference);
            NodeTerm(errors, preference["preference"]);
        }
    }

    private static void NodeTerm(Errors errors, Cursor term)
    {
        foreach (var requirement in term.Each("matchExpressions"))
            NodeLabel(errors, requirement);
        foreach (var requirement in term.Each("matchFields"))
            NodeField(errors, requirement);
    }

    private static void NodeLabel(Errors errors, Cursor requirement)
    {
        var values = requirement.Each("values");
        switch (requirement.TextOf("operator"))
        {
            case "In" or "NotIn":
                if (values.Count == 0)
                    errors.Required(values, "must be specified when `operator` is 'In' or 'NotIn'");
                break;
            case "Exists" or "DoesNotExist":
                if (values.Count > 0)
                    errors.Forbidden(values.Path, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                break;
            case "Gt" or "Lt":
                if (values.Count != 1)
                    errors.Required(values, "must be specified single value when `operator` is 'Lt' or 'Gt'");
                break;
            default:
                errors.Invalid(requirement["operator"], requirement.TextOf("operator"), "not a valid selector operator");
                break;
        }

        errors.Invalid(requirement["key"], requirement.TextOf("key"), Qualified.Name(requirement.TextOf("key")));
        foreach (var value in values)
            errors.Invalid(value, value.Text, Qualified.LabelValue(value.Text));
    }

    private static void NodeField(Errors errors, Cursor requirement)
    {
        var values = requirement.Each("values");
        if (requirement.TextOf("operator") is not ("In" or "NotIn"))
            errors.Invalid(requirement["operator"], requirement.TextOf("operator"), "not a valid selector operator");
        else if (values.Count != 1)
            errors.Required(values, "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
        if (requirement.TextOf("key") != "metadata.name")
        {
            errors.Invalid(requirement["key"], requirement.TextOf("key"), "not a valid field selector key");
            return;
        }

        foreach (var value in values)
            errors.Invalid(value, value.Text, Names.Subdomain(value.Text));
    }

    private static void Pods(Errors errors, Cursor affinity)
    {
        foreach (var term in affinity.Each(Required))
            PodTerm(errors, term);
        foreach (var preference in affinity.Each(Preferred))
        {
            Weight(errors, preference);
            PodTerm(errors, preference["podAffinityTerm"]);
        }
    }

    private static void PodTerm(Errors errors, Cursor term)
    {
        SelectorChecks.Check(errors, term["labelSelector"]);
        SelectorChecks.Check(errors, term["namespaceSelector"]);
        foreach (var space in term.Each("namespaces"))
            errors.Invalid(term["namespace"], space.Text, Names.Label(space.Text));
        MatchKeys.InAffinity(errors, term);
        var key = term.TextOf("topologyKey");
        Common.Required(errors, term, "topologyKey", "can not be empty");
        errors.Invalid(term["topologyKey"], key, Qualified.Name(key));
    }

    private static void Weight(Errors errors, Cursor preference)
    {
        if (preference.IntOf("weight") is var weight and (< 1 or > 100))
            errors.Invalid(preference["weight"], weight, "must be in the range 1-100");
    }
}
