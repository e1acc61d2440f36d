using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>How long a container may take to start before the kubelet kills it.</summary>
internal static class Startup
{
    /// <summary>Seconds allowed; nothing where no probe ever kills it, or where that cannot be known.</summary>
    public static int? Budget(ContainerFacts container) => container.Startup is { } startup
        ? startup.InitialDelay + startup.Period * startup.Failures
        : EarliestKill(container);

    /// <summary>When the liveness probe, failing from the first time on, kills the container.</summary>
    public static int? EarliestKill(ContainerFacts container) => container.Liveness is { } liveness
        ? liveness.InitialDelay + (liveness.Failures - 1) * liveness.Period + liveness.Timeout
        : null;
}
