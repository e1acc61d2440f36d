using HaKit.Facts;
using HaKit.Schema;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK7002: the target version does not serve the object's API version any more, or will not for long.</summary>
internal sealed class ApiVersionRemoved : ObjectRule
{
    public override RuleDescriptor Descriptor => Catalog.ApiVersionRemoved;

    public override Verdict Check(ManifestObject manifest, RuleContext context)
    {
        if (ApiLifecycle.Find(manifest.ApiVersion, manifest.Kind) is not { } life || !life.IsDeprecated(context.Version))
            return Verdict.Pass;
        var isRemoved = life.IsRemoved(context.Version);
        var isUsable = life.Replacement.Length > 0 && ApiLifecycle.Find(life.Replacement, life.Kind)?.Exists(context.Version) != false;
        // What is only deprecated, and has no successor in this version, is the best there is.
        if (!isRemoved && !isUsable)
            return Verdict.Pass;
        var path = FactReading.Path("apiVersion");
        var use = !isUsable ? "nothing took its place"
            : life.HasSuccessor ? $"use {life.Replacement}"
            : $"{life.Replacement} took its place";
        return context.Fail(
            path,
            isRemoved
                ? $"{life.ApiVersion} {life.Kind} was removed in Kubernetes 1.{life.Removed}: {use}."
                : $"{life.ApiVersion} {life.Kind} is deprecated since Kubernetes 1.{life.Deprecated}"
                    + $"{(life.Removed is { } at ? $" and removed in 1.{at}" : "")}: {use}.",
            isRemoved ? Severity.Error : Severity.Warning,
            isUsable && life.IsSameShape && MeansTheSame(manifest) ? Fix.To(path, life.Replacement) : null);
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
