using HaKit.Facts;
using HaKit.Schema;
using HaKit.Text;
using HaKit.Tree;

namespace HaKit.Validation;

/// <summary>
/// Whether a server of some version has a kind of Kubernetes' own. The groups of others always have a dot in their name, so one without is Kubernetes',
/// and so is one that differs from Kubernetes' own by a slip.
/// </summary>
internal static class KindMatch
{
    /// <summary>Why the server would not know what the object is; null where it serves the kind, or the kind is nobody's that is known here.</summary>
    public static FieldError? Find(ManifestObject manifest, KubernetesVersion version)
    {
        var (apiVersion, kind) = (manifest.ApiVersion, manifest.Kind);
        var life = ApiLifecycle.Find(apiVersion, kind);
        if (life is not null ? life.IsServed(version) : !IsOwn(manifest))
            return null;
        var (field, advice) = life is not null ? ("apiVersion", Age(life, version)) : Advice(manifest, version);
        var path = FieldPath.Root.Child(field);
        return new FieldError(field, Reasons.NoMatch, $"no matches for kind \"{kind}\" in version \"{apiVersion}\": {advice}", path.Nearest(manifest.Root).Place)
        {
            Path = path,
        };
    }

    private static string Age(ApiLife life, KubernetesVersion version)
    {
        if (life.IsRemoved(version))
            return $"Kubernetes 1.{life.Removed} removed it{Instead(life)}";
        if (!version.IsAtLeast(life.Since))
            return $"Kubernetes 1.{life.Since} introduced it, the target is {version}{Served(life.Kind, version, "; use ")}";
        return $"it is off by default{Served(life.Kind, version, "; use ")}";
    }

    private static string Instead(ApiLife life) =>
        life.Replacement.Length == 0 ? "" : life.HasSuccessor ? $"; use {life.Replacement}" : $"; {life.Replacement} took its place";

    /// <summary>The API versions that serve a kind, after <paramref name="lead"/>; nothing where none does.</summary>
    private static string Served(string kind, KubernetesVersion version, string lead)
    {
        var served = ApiLifecycle.OfKind(kind).Where(life => life.IsServed(version)).Select(life => life.ApiVersion).ToList();
        return served.Count == 0 ? "" : lead + string.Join(" or ", served);
    }

    private static (string Field, string Advice) Advice(ManifestObject manifest, KubernetesVersion version)
    {
        if (Served(manifest.Kind, version, "use apiVersion ") is { Length: > 0 } use)
            return ("apiVersion", use);
        if (ApiLifecycle.OfKind(manifest.Kind).Where(life => life.IsRemoved(version)).OrderByDescending(life => life.Removed).FirstOrDefault() is { } removed)
            return ("apiVersion", $"Kubernetes 1.{removed.Removed} removed the kind{Instead(removed)}");
        var served = ApiLifecycle.All.Where(life => life.IsServed(version)).ToList();
        var here = served.Where(life => life.ApiVersion == manifest.ApiVersion).Select(life => life.Kind).ToList();
        var kind = Meant(manifest.Kind, here) ?? Meant(manifest.Kind, [.. served.Select(life => life.Kind).Distinct()]);
        if (kind is not null && Known.Kinds.Contains(kind))
            return here.Contains(kind) ? ("kind", $"use kind {kind}") : ("kind", $"use kind {kind} of {Served(kind, version, "")}");
        if (manifest.Kind is "Scale" or "Eviction" or "TokenRequest")
            return ("kind", "it exists only as a subresource of other objects");
        return here.Count > 0
            ? ("kind", $"{manifest.ApiVersion} has {string.Join(", ", here)}")
            : ("apiVersion", $"the groups of Kubernetes are {string.Join(", ", Known.Groups.Where(group => group.Length > 0))} and the core group (v1)");
    }

    /// <summary>The kind that a misspelt one was meant to be: by letter case, plural or short name, else by few edits.</summary>
    private static string? Meant(string word, IReadOnlyList<string> kinds)
    {
        if (Known.ShortNames.TryGetValue(word, out var full))
            return full;
        foreach (var kind in kinds)
        {
            if (Is(kind) || Is(kind + "s") || Is(kind + "es") || kind.EndsWith("y", StringComparison.Ordinal) && Is(kind.Substring(0, kind.Length - 1) + "ies")
                || Is(kind.TrimEnd('s')))
                return kind;
            bool Is(string name) => string.Equals(word, name, StringComparison.OrdinalIgnoreCase);
        }

        return Nearest.Find(word, kinds);
    }

    private static bool IsOwn(ManifestObject manifest)
    {
        var group = manifest.Group;
        if (IsConfiguration(manifest))
            return false;
        if (group.IndexOf('.') < 0 || Known.Groups.Contains(group))
            return true;
        if (!Known.Kinds.Contains(manifest.Kind) && Meant(manifest.Kind, [.. Known.Kinds]) is null)
            return false;
        if (!ApiGroups.IsBuiltIn(group))
            return IsSlip(group) || group == "autoscaling.k8s.io" && manifest.Kind == "HorizontalPodAutoscaler";
        return true;
    }

    /// <summary>A dotted group that is no project's own: <c>networking.k8s</c>, <c>kubernetes.io</c>, or one edit away from a group of Kubernetes.</summary>
    private static bool IsSlip(string group) =>
        group is "k8s.io" or "kubernetes.io" || group.EndsWith(".k8s", StringComparison.Ordinal) || group.EndsWith(".kubernetes.io", StringComparison.Ordinal)
        || Known.Groups.Any(own => own.IndexOf('.') >= 0 && Nearest.Distance(group, own) == 1);

    /// <summary>Files for command lines and components, which have a version and a kind but are no objects of the API.</summary>
    private static bool IsConfiguration(ManifestObject manifest) =>
        manifest is { Group: "", Kind: "Config" } || ApiGroups.IsConfiguration(manifest.Group);

    private static string GroupOf(string apiVersion) => apiVersion.IndexOf('/') is var slash and > 0 ? apiVersion.Substring(0, slash) : "";

    /// <summary>Only asked for where a kind is not served: most runs never are.</summary>
    private static class Known
    {
        public static readonly string[] Groups = [.. ApiLifecycle.All.Select(life => GroupOf(life.ApiVersion)).Distinct(StringComparer.Ordinal)];

        public static readonly HashSet<string> Kinds = [.. ApiLifecycle.All.Select(life => life.Kind)];

        /// <summary>Short names that <c>kubectl</c> takes on its command line, but no manifest.</summary>
        public static readonly Dictionary<string, string> ShortNames = new(StringComparer.OrdinalIgnoreCase)
        {
            ["cm"] = "ConfigMap",
            ["crd"] = "CustomResourceDefinition",
            ["cj"] = "CronJob",
            ["deploy"] = "Deployment",
            ["ds"] = "DaemonSet",
            ["ep"] = "Endpoints",
            ["hpa"] = "HorizontalPodAutoscaler",
            ["ing"] = "Ingress",
            ["netpol"] = "NetworkPolicy",
            ["ns"] = "Namespace",
            ["pc"] = "PriorityClass",
            ["pdb"] = "PodDisruptionBudget",
            ["pv"] = "PersistentVolume",
            ["pvc"] = "PersistentVolumeClaim",
            ["rc"] = "ReplicationController",
            ["rs"] = "ReplicaSet",
            ["sa"] = "ServiceAccount",
            ["sc"] = "StorageClass",
            ["sts"] = "StatefulSet",
            ["svc"] = "Service",
        };
    }
}
