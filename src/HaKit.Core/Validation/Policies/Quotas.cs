using HaKit.Tree;
using HaKit.Validation.Formats;
using HaKit.Validation.Meta;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Policies;

/// <summary>ResourceQuotas.</summary>
internal static class Quotas
{
    private static readonly string[] Compute = ["cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory"];

    public static void Check(Errors errors, Cursor quota)
    {
        ObjectMeta.Check(errors, quota["metadata"], Names.Subdomain, isNamespaced: true);
        var spec = quota["spec"];
        var hard = spec["hard"];
        foreach (var limit in hard.Entries)
            ResourceQuantities.Check(errors, new Cursor(limit.Value, hard.Path.Key(limit.Key)), limit.Key, ResourceNames.ForQuota);
        Scopes(errors, spec, hard);
        foreach (var requirement in spec["scopeSelector"].Each("matchExpressions"))
            Requirement(errors, new Cursor(requirement.Node, spec["scopeSelector"].Path.Child("matchExpressions")), spec, hard);
    }

    private static void Scopes(Errors errors, Cursor spec, Cursor hard)
    {
        var scopes = spec.Each("scopes");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scope in scopes)
        {
            if (!IsScope(scope.Text, errors.Version))
                errors.Invalid(scopes, spec["scopes"].Node, "unsupported scope");
            Applies(errors, scopes.Path, spec["scopes"].Node, scope.Text, hard);
            seen.Add(scope.Text);
        }

        if ((seen.Contains("BestEffort") && seen.Contains("NotBestEffort")) || (seen.Contains("Terminating") && seen.Contains("NotTerminating")))
            errors.Invalid(scopes, spec["scopes"].Node, "conflicting scopes");
    }

    private static void Requirement(Errors errors, Cursor requirement, Cursor spec, Cursor hard)
    {
        var scope = requirement.TextOf("scopeName");
        if (!IsScope(scope, errors.Version))
            errors.Invalid(requirement["scopeName"], scope, "unsupported scope");
        Applies(errors, spec["scopeSelector"].Path.Child("matchExpressions"), spec["scopeSelector"].Node, scope, hard);
        var operation = requirement.TextOf("operator");
        if (scope is "BestEffort" or "NotBestEffort" or "Terminating" or "NotTerminating" or "CrossNamespacePodAffinity" && operation != "Exists")
            errors.Invalid(requirement["operator"], operation, "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity");
        switch (operation)
        {
            case "In" or "NotIn":
                if (!requirement.HasAny("values"))
                    errors.Required(requirement["values"], "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector");
                break;
            case "Exists" or "DoesNotExist":
                if (requirement.HasAny("values"))
                    errors.Invalid(requirement["values"], requirement["values"].Node, "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector");
                break;
            default:
                errors.Invalid(requirement["operator"], operation, "not a valid selector operator");
                break;
        }
    }

    private static bool IsScope(string scope, KubernetesVersion version) =>
        scope is "Terminating" or "NotTerminating" or "BestEffort" or "NotBestEffort" or "PriorityClass" or "CrossNamespacePodAffinity"
        || (scope == "VolumeAttributesClass" && version.IsAtLeast(34));

    private static void Applies(Errors errors, FieldPath path, Node? value, string scope, Cursor hard)
    {
        foreach (var limit in hard.Entries)
        {
            if (!ResourceNames.IsStandardForQuota(limit.Key))
                continue;
            var applies = scope switch
            {
                "Terminating" or "NotTerminating" or "NotBestEffort" or "PriorityClass" or "CrossNamespacePodAffinity" => limit.Key == "pods" || Array.IndexOf(Compute, limit.Key) >= 0,
                "BestEffort" => limit.Key == "pods",
                "VolumeAttributesClass" => limit.Key is "persistentvolumeclaims" or "requests.storage",
                _ => true,
            };
            if (!applies)
                errors.Invalid(path, value, "unsupported scope applied to resource");
        }
    }
}
