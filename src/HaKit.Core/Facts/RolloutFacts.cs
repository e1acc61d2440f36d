using HaKit.Arithmetic;
using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>How a workload replaces its pods.</summary>
internal sealed class RolloutFacts
{
    /// <summary>
    /// The first minor that heeds <c>maxUnavailable</c> of StatefulSets; 1.35 had it on for three patch releases and then off again.
    /// </summary>
    public const int StatefulSetMaxUnavailable = 37;

    private readonly Node? maxSurge;
    private readonly Node? maxUnavailable;
    private readonly WorkloadKind kind;

    public RolloutFacts(ManifestObject manifest, WorkloadKind kind)
    {
        this.kind = kind;
        var spec = manifest.Root.Get("spec");
        var field = kind is WorkloadKind.Deployment or WorkloadKind.Custom ? "strategy" : "updateStrategy";
        StrategyPath = FactReading.Path("spec").Child(field);
        Strategy = spec.Get(field);
        BoundsPath = StrategyPath.Child("rollingUpdate");
        Type = Strategy.TextOr("type", ApiDefaults.RollingUpdate);
        if (kind == WorkloadKind.Custom)
            (Type, BoundsPath) = OfCustom(manifest);
        var rolling = BoundsPath.Resolve(manifest.Root);
        if (Strategy is UnknownNode)
            rolling = Strategy;
        maxSurge = rolling.Get("maxSurge");
        maxUnavailable = rolling.Get("maxUnavailable");
    }

    public FieldPath StrategyPath { get; }

    /// <summary>Where <c>maxSurge</c> and <c>maxUnavailable</c> stand.</summary>
    public FieldPath BoundsPath { get; }

    public Node? Strategy { get; }

    /// <summary><c>RollingUpdate</c> where not written; null where it cannot be known.</summary>
    public string? Type { get; }

    public bool IsRolling => Type == ApiDefaults.RollingUpdate;

    /// <summary>
    /// Surge and unavailable in pods for so many replicas, on a cluster of that version; nothing where unknown, malformed, or where the
    /// kind has no such
    /// bounds.
    /// </summary>
    public RolloutBounds? At(int? replicas, KubernetesVersion version)
    {
        if (!IsRolling || replicas is not { } count || !IsReadable(maxSurge) || !IsReadable(maxUnavailable))
            return null;
        return kind switch
        {
            WorkloadKind.Deployment or WorkloadKind.Custom => RolloutMath.Resolve(IntOrPercent.Read(maxSurge), IntOrPercent.Read(maxUnavailable), count),
            WorkloadKind.StatefulSet => new RolloutBounds(0, OfStatefulSet(count, version)),
            WorkloadKind.DaemonSet => RolloutMath.ResolveDaemonSet(IntOrPercent.Read(maxSurge), IntOrPercent.Read(maxUnavailable), count),
            _ => null,
        };
    }

    /// <summary>True where all pods of a DaemonSet may go at once, however many nodes there are.</summary>
    public bool TakesAll => IsRolling && IntOrPercent.Read(maxUnavailable) is { IsPercent: true, Value: >= 100 };

    // The API's text says that a percentage rounds up; the controller rounds down, to no less than one.
    private int OfStatefulSet(int replicas, KubernetesVersion version) =>
        version.IsAtLeast(StatefulSetMaxUnavailable) && IntOrPercent.Read(maxUnavailable) is { } most
            ? Math.Max(1, most.Resolve(replicas, roundUp: false))
            : 1;

    /// <summary>The strategies of the custom kinds that HaKit can read; of any other kind it is not known.</summary>
    private (string? Type, FieldPath Bounds) OfCustom(ManifestObject manifest)
    {
        if (Strategy is UnknownNode)
            return (null, BoundsPath);
        if (manifest.Is("apps.openshift.io", "DeploymentConfig"))
        {
            var type = Strategy.TextOr("type", "Rolling");
            return (type == "Rolling" ? ApiDefaults.RollingUpdate : type, StrategyPath.Child("rollingParams"));
        }

        return manifest.Is("argoproj.io", "Rollout") && Strategy.Has("canary") == true
            ? (ApiDefaults.RollingUpdate, StrategyPath.Child("canary"))
            : (null, BoundsPath);
    }

    private static bool IsReadable(Node? node) => node is null || IntOrPercent.Read(node) is { Value: >= 0 };
}
