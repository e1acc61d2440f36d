using HaKit.Simulating;

namespace HaKit;

/// <summary>What a fault did to one workload.</summary>
public sealed record WorkloadTimeline
{
    /// <summary>The workload.</summary>
    public required ObjectReference Workload { get; init; }

    /// <summary>Replicas wanted before the fault.</summary>
    public required int Replicas { get; init; }

    /// <summary>Replicas ready before the fault.</summary>
    public required int ReadyBefore { get; init; }

    /// <summary>Replicas ready at the worst moment.</summary>
    public required int ReadyAtWorst { get; init; }

    /// <summary>The first worst moment, in seconds since the fault began.</summary>
    public required double WorstAt { get; init; }

    /// <summary>Replicas ready once nothing moved any more.</summary>
    public required int ReadyAfter { get; init; }

    /// <summary>When as many replicas were ready again as are wanted, in seconds; null where that never came.</summary>
    public required double? RecoveredAt { get; init; }

    /// <summary>
    /// True where what was begun came to its end: the node is empty, the rollout is done, the lost replicas are back as far as they were there before.
    /// </summary>
    public required bool Completes { get; init; }

    /// <summary>Seconds for which replicas got traffic they could not answer, added up over replicas; 0 for workloads that no Service sends any.</summary>
    public required double AtRiskSeconds { get; init; }

    /// <summary>What stands in the way of its end or of replicas that do not come back, most often one sentence.</summary>
    public required IReadOnlyList<string> BlockedBy { get; init; }

    /// <summary>The same with its kind.</summary>
    internal IReadOnlyList<Obstacle> Obstacles { get; init; } = [];

    /// <summary>Seconds for which no replica is ready; null where none comes back.</summary>
    internal double? NothingReadySeconds { get; init; } = 0;

    /// <summary>How it went; each sample holds until the next.</summary>
    public required IReadOnlyList<TimelineSample> Samples { get; init; }

    /// <summary>Whether a text names the workload: <c>web</c>, or <c>shop/web</c>.</summary>
    internal bool IsNamed(string name) => Workload.Name == name || $"{Workload.Namespace}/{Workload.Name}" == name;
}
