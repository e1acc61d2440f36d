using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>A HorizontalPodAutoscaler or a KEDA ScaledObject.</summary>
internal sealed class AutoscalerFacts
{
    public AutoscalerFacts(ManifestObject manifest, int order, string @namespace, bool isKeda)
    {
        Object = manifest;
        Order = order;
        Namespace = @namespace;
        IsKeda = isKeda;
        Spec = manifest.Root.Get("spec");
        var target = Spec.Get("scaleTargetRef");
        TargetVersion = target.TextOr("apiVersion", isKeda ? "apps/v1" : "");
        TargetKind = target.TextOr("kind", isKeda ? "Deployment" : "");
        TargetName = target.TextOr("name", "");
        if (isKeda)
        {
            var min = Spec.Number("minReplicaCount", 0);
            Min = min is > 0 or null ? min : 1;
            Max = Spec.Number("maxReplicaCount", ApiDefaults.ScaledObjectMaxReplicas);
        }
        else
        {
            Min = Spec.Number("minReplicas", ApiDefaults.MinReplicas);
            Max = Spec.Has("maxReplicas") == true ? Spec.Number("maxReplicas", 0) : null;
        }
    }

    public ManifestObject Object { get; }

    public int Order { get; }

    public string Namespace { get; }

    public bool IsKeda { get; }

    public Node? Spec { get; }

    public string? TargetVersion { get; }

    public string? TargetKind { get; }

    public string? TargetName { get; }

    public bool TargetIsKnown => TargetVersion is not null && TargetKind is not null && TargetName is not null;

    /// <summary>The group of the target's API version; the version itself does not matter to the controller.</summary>
    public string TargetGroup => TargetVersion is { } version && version.IndexOf('/') is > 0 and var slash ? version.Substring(0, slash) : "";

    public int? Min { get; }

    public int? Max { get; }

    public string MinField => IsKeda ? "minReplicaCount" : "minReplicas";

    public string MaxField => IsKeda ? "maxReplicaCount" : "maxReplicas";

    /// <summary>The workload it scales; null where none in the set is known to be it.</summary>
    public WorkloadFacts? Target { get; set; }

    public override string ToString() => Object.ToString();
}
