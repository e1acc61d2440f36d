using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Admission;

/// <summary>MutatingAdmissionPolicies and their bindings.</summary>
internal static class MutatingPolicies
{
    private static readonly string[] PatchTypes = ["ApplyConfiguration", "JSONPatch"];
    private static readonly string[] Reinvocations = ["IfNeeded", "Never"];

    /// <summary>What is deleted cannot be changed.</summary>
    private static readonly string[] Operations = ["*", "CONNECT", "CREATE", "UPDATE"];

    public static void Policy(Errors errors, Cursor policy)
    {
        ObjectMeta.Check(errors, policy["metadata"], Names.Subdomain, isNamespaced: false, standardFinalizers: false);
        var spec = policy["spec"];
        var expressions = AdmissionPolicies.Constraints(errors, spec);
        OnlyChanges(errors, spec["matchConstraints"]);
        Common.OneOf(errors, spec, "reinvocationPolicy", Reinvocations);
        var mutations = spec.Each("mutations");
        if (mutations.Count == 0)
            errors.Required(mutations, "mutations must contain at least one item");
        foreach (var mutation in mutations)
            Mutation(errors, mutation, expressions);
    }

    public static void Binding(Errors errors, Cursor binding)
    {
        AdmissionBindings.Bound(errors, binding);
        OnlyChanges(errors, binding["spec"]["matchResources"]);
    }

    private static void OnlyChanges(Errors errors, Cursor match)
    {
        var rules = match["resourceRules"];
        foreach (var rule in match.Each("resourceRules"))
        {
            foreach (var operation in rule.Each("operations"))
            {
                // The server leaves the indices out of this path.
                if (Array.IndexOf(Operations, operation.Text) < 0)
                    errors.NotSupported(rules.Path.Child("operations"), operation.Text, Operations);
            }
        }
    }

    private static void Mutation(Errors errors, Cursor mutation, PolicyExpressions expressions)
    {
        var type = mutation.TextOf("patchType");
        if (!Common.Required(errors, mutation, "patchType"))
            return;
        if (Array.IndexOf(PatchTypes, type) < 0)
        {
            errors.NotSupported(mutation["patchType"], type, PatchTypes);
            return;
        }

        var (own, other) = type == "JSONPatch" ? ("jsonPatch", "applyConfiguration") : ("applyConfiguration", "jsonPatch");
        if (!mutation.Has(own))
            errors.Required(mutation[own], "must be specified when patchType is " + type);
        else
            expressions.Patch(mutation[own], isJson: own == "jsonPatch");
        if (mutation.Has(other))
            errors.Invalid(mutation[other], "{" + other + "}", "must not be specified when patchType is " + type);
    }
}
