using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Reviews;

/// <summary>Questions whether somebody may do something.</summary>
internal static class AccessReviews
{
    public static void Subject(Errors errors, Cursor review)
    {
        Asked(errors, review["spec"]);
        Who(errors, review["spec"]);
        EmptyMetadata(errors, review, "", "must be empty");
    }

    public static void Self(Errors errors, Cursor review)
    {
        Asked(errors, review["spec"]);
        EmptyMetadata(errors, review, "", "must be empty");
    }

    public static void Local(Errors errors, Cursor review)
    {
        var spec = review["spec"];
        Asked(errors, spec);
        Who(errors, spec);
        EmptyMetadata(errors, review, "namespace", "must be empty except for namespace");
        var own = review["metadata"].TextOf("namespace");
        var asked = spec["resourceAttributes"].TextOf("namespace");
        // Without its own namespace the object lands in the request's, which is never empty.
        if (spec.Has("resourceAttributes") && (own.Length > 0 ? asked != own : asked.Length == 0))
            errors.Invalid(spec["resourceAttributes"]["namespace"], asked, "must match metadata.namespace");
        if (spec.Has("nonResourceAttributes"))
            errors.Invalid(spec["nonResourceAttributes"], spec["nonResourceAttributes"].Node, "disallowed on this kind of request");
    }

    private static void Asked(Errors errors, Cursor spec)
    {
        var resource = spec["resourceAttributes"];
        if (resource.Exists && spec.Has("nonResourceAttributes"))
            errors.Invalid(spec["nonResourceAttributes"], spec["nonResourceAttributes"].Node, "cannot be specified in combination with resourceAttributes");
        if (!resource.Exists && !spec.Has("nonResourceAttributes"))
            errors.Invalid(resource, (Node?)null, "exactly one of nonResourceAttributes or resourceAttributes must be specified");
        Selector(errors, resource["fieldSelector"], isLabel: false);
        Selector(errors, resource["labelSelector"], isLabel: true);
    }

    private static void Who(Errors errors, Cursor spec)
    {
        if (spec.TextOf("user").Length == 0 && !spec.HasAny("groups"))
            errors.Invalid(spec["user"], spec.TextOf("user"), "at least one of user or group must be specified");
    }

    private static void EmptyMetadata(Errors errors, Cursor review, string allowed, string rule)
    {
        foreach (var entry in review["metadata"].Entries)
        {
            if (entry.Key == allowed || entry.Key is "managedFields" or "selfLink" || entry.Value is ScalarNode { Text: "" or "0" } or MapNode { Count: 0 } or ListNode { Count: 0 })
                continue;
            errors.Invalid(review["metadata"], review["metadata"].Node, rule);
            return;
        }
    }

    private static void Selector(Errors errors, Cursor selector, bool isLabel)
    {
        if (!selector.Exists)
            return;
        var raw = selector.TextOf("rawSelector");
        var requirements = selector.Each("requirements");
        if (raw.Length > 0 && requirements.Count > 0)
            errors.Invalid(selector["rawSelector"], raw, "may not specified at the same time as requirements");
        if (raw.Length == 0 && requirements.Count == 0)
            errors.Required(requirements, "when " + selector.Path + " is specified, requirements or rawSelector is required");
        foreach (var requirement in requirements)
        {
            // Operators that this server does not know may be sent by a newer client.
            Values(errors, requirement);
            if (isLabel)
                errors.Invalid(requirement["key"], requirement.TextOf("key"), Qualified.Name(requirement.TextOf("key")));
            else
                Common.Required(errors, requirement, "key", "must be specified");
        }
    }

    private static void Values(Errors errors, Cursor requirement)
    {
        var values = requirement.Each("values");
        switch (requirement.TextOf("operator"))
        {
            case "In" or "NotIn" when values.Count == 0:
                errors.Required(values, "must be specified when `operator` is 'In' or 'NotIn'");
                break;
            case "Exists" or "DoesNotExist" when values.Count > 0:
                errors.Forbidden(values.Path, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                break;
        }
    }
}
