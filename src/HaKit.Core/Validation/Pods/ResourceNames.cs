using HaKit.Validation.Formats;

namespace HaKit.Validation.Pods;

/// <summary>Names of resources: the standard ones, and extended ones with a domain.</summary>
internal static class ResourceNames
{
    private static readonly HashSet<string> Quota = new(StringComparer.Ordinal)
    {
        "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.storage", "requests.ephemeral-storage",
        "limits.cpu", "limits.memory", "limits.ephemeral-storage", "pods", "resourcequotas", "services", "replicationcontrollers", "secrets",
        "persistentvolumeclaims", "configmaps", "services.nodeports", "services.loadbalancers",
    };

    private static readonly HashSet<string> Standard = new(Quota, StringComparer.Ordinal) { "storage" };

    private static readonly HashSet<string> Integers = new(StringComparer.Ordinal)
    {
        "pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "persistentvolumeclaims", "configmaps", "services.nodeports", "services.loadbalancers",
    };

    public static bool IsHugePages(string name) => name.StartsWith("hugepages-", StringComparison.Ordinal);

    public static bool IsNative(string name) => name.IndexOf('/') < 0 || name.IndexOf("kubernetes.io/", StringComparison.Ordinal) >= 0;

    public static bool IsExtended(string name) =>
        !IsNative(name) && !name.StartsWith("requests.", StringComparison.Ordinal) && Qualified.Name("requests." + name).Count == 0;

    public static bool AllowsOvercommit(string name) => IsNative(name) && !IsHugePages(name);

    public static bool IsInteger(string name) => Integers.Contains(name) || IsExtended(name);

    public static bool IsStandardForContainer(string name) => name is "cpu" or "memory" or "ephemeral-storage" || IsHugePages(name);

    public static bool IsStandard(string name) =>
        Standard.Contains(name) || IsHugePages(name) || name.StartsWith("requests.hugepages-", StringComparison.Ordinal);

    public static bool IsStandardForQuota(string name) =>
        Quota.Contains(name) || IsHugePages(name) || name.StartsWith("requests.hugepages-", StringComparison.Ordinal);

    /// <summary>Any resource: qualified, and standard where it has no domain.</summary>
    public static IReadOnlyList<string> Any(string name)
    {
        var problems = Qualified.Name(name);
        return problems.Count > 0 ? problems : Problems.If(name.IndexOf('/') < 0 && !IsStandard(name), "must be a standard resource type or fully qualified");
    }

    /// <summary>A resource that a container can ask for.</summary>
    public static IReadOnlyList<string> ForContainer(string name)
    {
        var problems = Any(name);
        if (name.IndexOf('/') < 0)
            return IsStandardForContainer(name) ? problems : [.. problems, "must be a standard resource for containers"];
        return IsNative(name) || IsExtended(name) ? problems : [.. problems, "doesn't follow extended resource name standard"];
    }

    /// <summary>A resource that a quota can bound.</summary>
    public static IReadOnlyList<string> ForQuota(string name)
    {
        var problems = Any(name);
        return name.IndexOf('/') < 0 && !IsStandardForQuota(name) ? [.. problems, "must be a standard resource for quota"] : problems;
    }
}
