using HaKit.Simulating;

namespace HaKit;

/// <summary>What a fault does to one workload at worst, over all targets of the fault.</summary>
public sealed record FaultOutcome
{
    /// <summary>The workload.</summary>
    public required ObjectReference Workload { get; init; }

    /// <summary>The fault that was asked for, such as any node.</summary>
    public required Fault Fault { get; init; }

    /// <summary>The single fault that was worst; null where none touched the workload.</summary>
    public required Fault? Worst { get; init; }

    /// <summary>On how many targets it was played.</summary>
    public required int Plays { get; init; }

    /// <summary>Replicas wanted.</summary>
    public required int Replicas { get; init; }

    /// <summary>Replicas ready before.</summary>
    public required int ReadyBefore { get; init; }

    /// <summary>Replicas ready at the worst moment.</summary>
    public required int ReadyAtWorst { get; init; }

    /// <summary>Replicas ready in the end, at worst.</summary>
    public required int ReadyAfter { get; init; }

    /// <summary>True where it completes on every target.</summary>
    public required bool Completes { get; init; }

    /// <summary>What stands in the way of its end or of replicas that do not come back.</summary>
    public required IReadOnlyList<string> BlockedBy { get; init; }

    /// <summary>The same with its kind.</summary>
    internal IReadOnlyList<Obstacle> Obstacles { get; init; } = [];

    /// <summary>The longest time for which no replica is ready, in seconds; null where none comes back.</summary>
    internal double? NothingReadySeconds { get; init; } = 0;

    /// <summary>The most seconds for which traffic met replicas that could not answer, added up over replicas.</summary>
    public required double AtRiskSeconds { get; init; }

    /// <summary>The longest time until all wanted replicas were ready again; null where that never came.</summary>
    public required double? RecoveredAt { get; init; }
}

/// <summary>Every workload and fault. Immutable.</summary>
/// <param name="Faults">The faults asked for.</param>
/// <param name="Outcomes">By workload in the order of the manifests, then by fault.</param>
public sealed record SimulationReport(IReadOnlyList<Fault> Faults, IReadOnlyList<FaultOutcome> Outcomes)
{
    /// <summary>How many plays it took.</summary>
    public required int Plays { get; init; }
}
