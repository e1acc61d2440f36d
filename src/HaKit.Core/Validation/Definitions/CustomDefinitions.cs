using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;

namespace HaKit.Validation.Definitions;

/// <summary>CustomResourceDefinitions, in the form of <see cref="DefinitionForm"/>.</summary>
internal static class CustomDefinitions
{
    private const string Approval = "api-approved.kubernetes.io";
    private const string ApprovalRule = "protected groups must have approval annotation \"" + Approval + "\"";
    private const string ApprovalPage = ", see https://github.com/kubernetes/enhancements/pull/1111";
    private static readonly string[] Scopes = ["Cluster", "Namespaced"];

    public static void Check(Errors errors, Cursor definition)
    {
        var spec = definition["spec"];
        var wanted = spec["names"].TextOf("plural") + "." + spec.TextOf("group");
        ObjectMeta.Check(errors, definition["metadata"], name => Name(name, wanted), isNamespaced: false, standardFinalizers: false);
        Group(errors, spec);
        Common.OneOf(errors, spec, "scope", Scopes);
        DefinitionVersions.Check(errors, spec);
        DefinitionNames.Check(errors, spec["names"]);
        DefinitionConversion.Check(errors, spec);
        Stored(errors, definition);
        Approved(errors, definition);
        if (spec.BoolOf("preserveUnknownFields"))
        {
            errors.Invalid(
                spec["preserveUnknownFields"], spec["preserveUnknownFields"].Node, "cannot set to true, set x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead");
        }
    }

    private static IReadOnlyList<string> Name(string name, string wanted)
    {
        var problems = Names.Subdomain(name);
        return name == wanted ? problems : [.. problems, "must be spec.names.plural+\".\"+spec.group"];
    }

    private static void Group(Errors errors, Cursor spec)
    {
        if (!Common.Required(errors, spec, "group"))
            return;
        var group = spec.TextOf("group");
        if (Names.Subdomain(group) is { Count: > 0 } problems)
            errors.Invalid(spec["group"], group, string.Join(",", problems));
        else if (group.IndexOf('.') < 0)
            errors.Invalid(spec["group"], group, "should be a domain with at least one dot");
    }

    /// <summary>The server notes the first storage version as the one that is stored; every storage version must be.</summary>
    private static void Stored(Errors errors, Cursor definition)
    {
        var at = definition["status"]["storedVersions"];
        string? stored = null;
        foreach (var version in definition["spec"].Each("versions"))
        {
            if (!version.BoolOf("storage"))
                continue;
            var name = version.TextOf("name");
            if (stored is null)
                stored = name;
            else
                errors.Invalid(at, "", "must have the storage version " + name);
        }

        if (stored is null)
            errors.Invalid(at, (Node?)null, "must have at least one stored version");
    }

    /// <summary>Groups of the Kubernetes community need its approval, or the word that they have none.</summary>
    private static void Approved(Errors errors, Cursor definition)
    {
        var group = definition["spec"].TextOf("group");
        if (!IsProtected(group, "k8s.io") && !IsProtected(group, "kubernetes.io"))
            return;
        var annotations = definition["metadata"]["annotations"];
        var approval = annotations.TextOf(Approval);
        var at = definition["metadata"].Path.Child("annotations").Key(Approval);
        if (approval.Length == 0)
            errors.Required(at, ApprovalRule + ApprovalPage);
        else if (!approval.StartsWith("unapproved", StringComparison.Ordinal) && GoUrl.Parse(approval, out _) is not { Host.Length: > 0, Scheme.Length: > 0 })
            errors.Invalid(at, approval, ApprovalRule + " with either a URL or a reason starting with \"unapproved\"" + ApprovalPage);
    }

    private static bool IsProtected(string group, string domain) => group == domain || group.EndsWith("." + domain, StringComparison.Ordinal);
}
