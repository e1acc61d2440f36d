using HaKit.Arithmetic;
using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>How a workload replaces its pods (S7).</summary>
internal sealed class RolloutFacts
{
    private readonly Node? maxSurge;
    private readonly Node? maxUnavailable;
    private readonly WorkloadKind kind;

    public RolloutFacts(Node? spec, WorkloadKind kind)
    {
        this.kind = kind;
        StrategyPath = FactReading.Path(kind == WorkloadKind.Deployment ? "spec.strategy" : "spec.updateStrategy");
        Strategy = spec.Get(kind == WorkloadKind.Deployment ? "strategy" : "updateStrategy");
        Type = Strategy.TextOr("type", ApiDefaults.RollingUpdate);
        var rolling = Strategy.Get("rollingUpdate");
        maxSurge = rolling.Get("maxSurge");
        maxUnavailable = rolling.Get("maxUnavailable");
    }

    public FieldPath StrategyPath { get; }

    public Node? Strategy { get; }

    /// <summary><c>RollingUpdate</c> where not written; null where it cannot be known.</summary>
    public string? Type { get; }

    public bool IsRolling => Type == ApiDefaults.RollingUpdate;

    /// <summary>Surge and unavailable in pods for so many replicas; nothing where unknown, malformed, or where the kind has no such bounds.</summary>
    public RolloutBounds? At(int? replicas)
    {
        if (!IsRolling || replicas is not { } count || !IsReadable(maxSurge) || !IsReadable(maxUnavailable))
            return null;
        return kind switch
        {
            WorkloadKind.Deployment => RolloutMath.Resolve(IntOrPercent.Read(maxSurge), IntOrPercent.Read(maxUnavailable), count),
            // Without the feature gate MaxUnavailableStatefulSet pods are replaced one at a time, never surging.
            WorkloadKind.StatefulSet => new RolloutBounds(0, 1),
            _ => null,
        };
    }

    private static bool IsReadable(Node? node) => node is null || IntOrPercent.Read(node) is { Value: >= 0 };
}
