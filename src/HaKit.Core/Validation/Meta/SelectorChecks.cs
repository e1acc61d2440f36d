using HaKit.Selectors;
using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Meta;

/// <summary>Label selectors: their form, and whether they match a template.</summary>
internal static class SelectorChecks
{
    public static void Check(Errors errors, Cursor selector)
    {
        if (!selector.Exists)
            return;
        ObjectMeta.Labels(errors, selector["matchLabels"]);
        foreach (var requirement in selector.Each("matchExpressions"))
        {
            Requirement(errors, requirement);
            foreach (var value in requirement.Each("values"))
                errors.Invalid(value, value.Text, Qualified.LabelValue(value.Text));
        }
    }

    /// <summary>True where the server can compile the selector: every key, operator and value is sound.</summary>
    public static bool Compiles(Cursor selector, KubernetesVersion version)
    {
        if (selector.Map is not { } map)
            return true;
        var probe = new Errors(map, version);
        Check(probe, new Cursor(map, FieldPath.Root));
        return probe.Count == 0;
    }

    /// <summary>The selector of a workload against the labels of its template. An absent selector matches nothing.</summary>
    public static bool Matches(Cursor selector, Cursor labels) =>
        selector.Exists && LabelSelector.Read(selector.Node)!.Matches(Labels.Read(labels.Node)) != false;

    public static bool IsEmpty(Cursor selector) => !selector.HasAny("matchLabels") && !selector.HasAny("matchExpressions");

    private static void Requirement(Errors errors, Cursor requirement)
    {
        switch (requirement.TextOf("operator"))
        {
            case "In" or "NotIn":
                if (!requirement.HasAny("values"))
                    errors.Required(requirement["values"], "must be specified when `operator` is 'In' or 'NotIn'");
                break;
            case "Exists" or "DoesNotExist":
                if (requirement.HasAny("values"))
                    errors.Forbidden(requirement["values"].Path, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                break;
            default:
                errors.Invalid(requirement["operator"], requirement.TextOf("operator"), "not a valid selector operator");
                break;
        }

        var key = requirement.TextOf("key");
        errors.Invalid(requirement["key"], key, Qualified.Name(key));
    }
}
