using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK7002: the target version does not serve the object's API version any more, or will not for long.</summary>
internal sealed class ApiVersionRemoved : ObjectRule
{
    public override RuleDescriptor Descriptor => Catalog.ApiVersionRemoved;

    public override Verdict Check(ManifestObject manifest, RuleContext context)
    {
        if (ApiLifecycle.Find(manifest.ApiVersion, manifest.Kind) is not { } life || !context.Version.IsAtLeast(life.Deprecated))
            return Verdict.Pass;
        var path = FactReading.Path("apiVersion");
        var isRemoved = life.Removed is { } removed && context.Version.IsAtLeast(removed);
        var use = life.Replacement.IndexOf('/') > 0 ? $"use {life.Replacement}" : $"{life.Replacement} took its place";
        return context.Fail(
            path,
            isRemoved
                ? $"{manifest.ApiVersion} {manifest.Kind} was removed in Kubernetes 1.{life.Removed}: {use}."
                : $"{manifest.ApiVersion} {manifest.Kind} is deprecated since Kubernetes 1.{life.Deprecated}{(life.Removed is { } at ? $" and removed in 1.{at}" : "")}: {use}.",
            isRemoved ? Severity.Error : Severity.Warning,
            life.IsSameShape && MeansTheSame(manifest) ? Fix.To(path, life.Replacement) : null);
    }

    // What only the old version would fill in must be written before the version can change.
    private static bool MeansTheSame(ManifestObject manifest)
    {
        var selector = manifest.Root.Get("spec", "selector");
        return manifest.Kind switch
        {
            "Deployment" or "DaemonSet" or "ReplicaSet" or "StatefulSet" => selector is MapNode { Count: > 0 },
            "PodDisruptionBudget" => selector is MapNode map && (map.Map("matchLabels") is { Count: > 0 } || map.Items("matchExpressions").Count > 0),
            _ => true,
        };
    }
}
