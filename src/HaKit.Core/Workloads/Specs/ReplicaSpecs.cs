namespace HaKit.Workloads;

/// <summary>Replicas by load.</summary>
internal sealed record AutoscaleSpec(int Min, int Max, IReadOnlyList<Metric> Metrics);

/// <summary>How fast an autoscaler changes the number of replicas in one direction; null keeps Kubernetes' default.</summary>
internal sealed record ScaleBehaviorSpec(int? StabilizationSeconds, Quantity? Tolerance, ScaleSelect? Select, IReadOnlyList<ScalePolicy> Policies);

/// <summary>Replicas by KEDA.</summary>
internal sealed record KedaSpec(int Min, int Max, IReadOnlyList<Keda> Triggers);

/// <summary>A disruption budget; exactly one of the two is set in a valid one.</summary>
internal sealed record BudgetSpec(IntOrPercent? MaxUnavailable, IntOrPercent? MinAvailable);

/// <summary>How a changed template reaches the pods.</summary>
internal sealed record RolloutSpec
{
    public Sourced<IntOrPercent>? Surge { get; init; }

    public Sourced<IntOrPercent>? Unavailable { get; init; }

    public Sourced<int>? MinReadySeconds { get; init; }

    public Sourced<int>? ProgressDeadlineSeconds { get; init; }

    public Sourced<int>? HistoryLimit { get; init; }

    public Sourced<bool>? Recreate { get; init; }

    /// <summary>Start and stop all pods of a StatefulSet at once instead of one by one.</summary>
    public Sourced<bool>? Parallel { get; init; }
}

/// <summary>How pods stop.</summary>
internal sealed record ShutdownSpec
{
    public Sourced<DrainSpec>? Drain { get; init; }

    public Sourced<IReadOnlyList<string>>? StopCommand { get; init; }

    /// <summary>Whether the image is declared to have <c>/bin/sh</c>.</summary>
    public Sourced<bool>? HasShell { get; init; }
}

/// <summary>Serve on for <paramref name="DrainSeconds"/> after the stop was asked for, then stop within <paramref name="StopSeconds"/>.</summary>
internal sealed record DrainSpec(int DrainSeconds, int StopSeconds, DrainBy By);
