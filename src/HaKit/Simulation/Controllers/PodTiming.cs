namespace HaKit.Simulating.Controllers;

/// <summary>
/// How long a pod takes to come and to go, in seconds.
/// </summary>
internal sealed record PodTiming
{
    /// <summary>From bound to Ready, as the probes and the declared start time make it.</summary>
    public double ReadyAfter { get; init; }

    /// <summary>Why the pod never becomes ready: a probe kills a container before it has started. Null where it does.</summary>
    public string? NeverReady { get; init; }

    /// <summary>From bound to able to answer, as declared.</summary>
    public double StartsAfter { get; init; }

    /// <summary>How long preStop holds the container before SIGTERM; cut off by <see cref="Grace"/>.</summary>
    public double PreStop { get; init; }

    /// <summary>From SIGTERM to exit, as declared.</summary>
    public double StopsWithin { get; init; }

    public double Grace { get; init; } = 30;

    public double MinReady { get; init; }

    public double? ProgressDeadline { get; init; }

    /// <summary>How long the pod stays on a node that is lost: the toleration of <c>unreachable</c>; null is indefinitely.</summary>
    public double? ToleratesLoss { get; init; } = 300;

    /// <summary>True where a Service sends it traffic.</summary>
    public bool IsServed { get; init; }

    /// <summary>True where readiness is probed at all.</summary>
    public bool IsProbed { get; init; }

    /// <summary>From deletion to gone.</summary>
    public double GoneAfter => Math.Min(Math.Max(Grace, 0), Math.Min(PreStop, Grace) + StopsWithin);

    /// <summary>From deletion to the moment at which the process stops accepting: SIGTERM, or SIGKILL where preStop outlasts the grace period.</summary>
    public double DeafAfter => Math.Min(PreStop, Grace);
}
