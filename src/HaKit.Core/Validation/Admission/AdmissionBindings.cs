using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Admission;

internal static class AdmissionBindings
{
    private static readonly string[] Actions = ["Audit", "Deny", "Warn"];

    public static void Check(Errors errors, Cursor binding)
    {
        Bound(errors, binding);
        ValidationActions(errors, binding["spec"]);
    }

    /// <summary>What bindings of validating and of mutating policies have in common.</summary>
    public static void Bound(Errors errors, Cursor binding)
    {
        ObjectMeta.Check(errors, binding["metadata"], Names.Subdomain, isNamespaced: false, standardFinalizers: false);
        var spec = binding["spec"];
        if (Common.Required(errors, spec, "policyName"))
            errors.Invalid(spec["policyName"], spec.TextOf("policyName"), Names.Subdomain(spec.TextOf("policyName")));
        ParamRef(errors, spec["paramRef"]);
        if (spec.Has("matchResources"))
            MatchResources.Check(errors, spec["matchResources"]);
    }

    private static void ParamRef(Errors errors, Cursor reference)
    {
        if (!reference.Exists)
            return;
        var name = reference.TextOf("name");
        if (name.Length > 0)
        {
            errors.Invalid(reference["name"], name, Names.PathSegment(name));
            if (reference.Has("selector"))
            {
                errors.Forbidden(reference["name"].Path, "name and selector are mutually exclusive");
                errors.Forbidden(reference["selector"].Path, "name and selector are mutually exclusive");
            }
        }
        else if (!reference.Has("selector"))
        {
            errors.Required(reference, "one of name or selector must be specified");
        }

        SelectorChecks.Check(errors, reference["selector"]);
        Common.OneOf(errors, reference, "parameterNotFoundAction", ["Allow", "Deny"]);
    }

    private static void ValidationActions(Errors errors, Cursor spec)
    {
        var actions = spec.Each("validationActions");
        if (actions.Count == 0)
        {
            errors.Required(actions, "at least one validation action is required");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var action in actions)
        {
            if (Array.IndexOf(Actions, action.Text) < 0)
                errors.NotSupported(action.Path, action.Text, Actions);
            if (!seen.Add(action.Text))
                errors.Duplicate(action.Path, action.Text);
        }

        if (seen.Contains("Deny") && seen.Contains("Warn"))
            errors.Invalid(actions, spec["validationActions"].Node, "must not contain both Deny and Warn (repeating the same validation failure information in the API response and headers serves no purpose)");
    }
}
