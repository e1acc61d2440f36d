namespace HaKit.Workloads;

/// <summary>Replicas by load; utilisation in percent of the request.</summary>
internal sealed record AutoscaleSpec(int Min, int Max, int? Cpu, int? Memory);

/// <summary>A disruption budget; exactly one of the two is set in a valid one.</summary>
internal sealed record BudgetSpec(IntOrPercent? MaxUnavailable, IntOrPercent? MinAvailable);

/// <summary>How a changed template reaches the pods.</summary>
internal sealed record RolloutSpec
{
    public Given<IntOrPercent>? Surge { get; init; }

    public Given<IntOrPercent>? Unavailable { get; init; }

    public Given<int>? MinReadySeconds { get; init; }

    public Given<int>? ProgressDeadlineSeconds { get; init; }

    public Given<int>? HistoryLimit { get; init; }

    public Given<bool>? Recreate { get; init; }

    /// <summary>Start and stop all pods of a StatefulSet at once instead of one by one.</summary>
    public Given<bool>? Parallel { get; init; }
}

/// <summary>How pods stop.</summary>
internal sealed record ShutdownSpec
{
    public Given<DrainSpec>? Drain { get; init; }

    public Given<IReadOnlyList<string>>? StopCommand { get; init; }

    /// <summary>Whether the image is declared to have <c>/bin/sh</c>.</summary>
    public Given<bool>? HasShell { get; init; }
}

/// <summary>Serve on for <paramref name="DrainSeconds"/> after the stop was asked for, then stop within <paramref name="StopSeconds"/>.</summary>
internal sealed record DrainSpec(int DrainSeconds, int StopSeconds, DrainBy By);
