using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary>The downward API: fields of the pod and resources of its containers.</summary>
internal static class FieldSelectors
{
    public static readonly string[] ForEnvironment =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
    ];

    public static readonly string[] ForVolumes = ["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"];

    private static readonly string[] Known =
    [
        .. ForEnvironment, "metadata.annotations", "metadata.labels", "spec.restartPolicy", "spec.schedulerName", "status.phase",
    ];

    private static readonly string[] Resources = ["limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory"];

    public static void Object(Errors errors, Cursor selector, string[] supported)
    {
        if (!Common.Required(errors, selector, "apiVersion") || !Common.Required(errors, selector, "fieldPath"))
            return;
        var path = selector["fieldPath"].Path;
        var field = selector.TextOf("fieldPath");
        if (selector.TextOf("apiVersion") != "v1")
        {
            errors.Invalid(path, field, "error converting fieldPath: unsupported pod version: " + selector.TextOf("apiVersion"));
            return;
        }

        if (Subscripted(field, out var of, out var key))
        {
            if (of is not ("metadata.annotations" or "metadata.labels"))
                errors.Invalid(path, field, "error converting fieldPath: field label does not support subscript: " + field);
            else
                errors.Invalid(selector, key, Qualified.Name(of == "metadata.annotations" ? key.ToLowerInvariant() : key));
            return;
        }

        if (field == "spec.host")
            field = "spec.nodeName";
        if (Array.IndexOf(Known, field) < 0)
            errors.Invalid(path, field, "error converting fieldPath: field label not supported: " + field);
        else if (Array.IndexOf(supported, field) < 0)
            errors.NotSupported(path, field, supported);
    }

    public static void Resource(Errors errors, Cursor selector, bool needsContainer)
    {
        var resource = selector.TextOf("resource");
        if (needsContainer && selector.TextOf("containerName").Length == 0)
            errors.Required(selector["containerName"]);
        else if (Common.Required(errors, selector, "resource") && Array.IndexOf(Resources, resource) < 0 && !IsHugePages(resource))
            errors.NotSupported(selector["resource"].Path, resource, Resources);
        Divisor(errors, selector, resource);
    }

    private static bool IsHugePages(string resource) =>
        resource.StartsWith("limits.hugepages-", StringComparison.Ordinal) || resource.StartsWith("requests.hugepages-", StringComparison.Ordinal);

    private static void Divisor(Errors errors, Cursor selector, string resource)
    {
        var divisor = ResourceQuantities.Exact(selector["divisor"].Node).Value;
        if (divisor == 0)
            return;
        if (resource.EndsWith(".cpu", StringComparison.Ordinal))
        {
            if (divisor is not (0.001m or 1m))
                errors.Invalid(selector["divisor"], resource, "only divisor's values 1m and 1 are supported with the cpu resource");
        }
        else if (resource.EndsWith(".memory", StringComparison.Ordinal) || resource.EndsWith(".ephemeral-storage", StringComparison.Ordinal) || IsHugePages(resource))
        {
            if (!IsPower(divisor, 1000) && !IsPower(divisor, 1024))
                errors.Invalid(selector["divisor"], resource, "only divisor's values 1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei are supported with the " + resource.Substring(resource.IndexOf('.') + 1) + " resource");
        }
    }

    private static bool IsPower(decimal value, decimal of)
    {
        var power = 1m;
        for (var i = 0; i <= 6; i++, power *= of)
        {
            if (power == value)
                return true;
        }

        return false;
    }

    /// <summary><c>metadata.labels['key']</c></summary>
    private static bool Subscripted(string field, out string of, out string key)
    {
        of = key = "";
        var open = field.IndexOf("['", StringComparison.Ordinal);
        if (open < 0 || !field.EndsWith("']", StringComparison.Ordinal) || open + 2 > field.Length - 2)
            return false;
        of = field.Substring(0, open);
        key = field.Substring(open + 2, field.Length - open - 4);
        return of.Length > 0;
    }
}
