namespace HaKit.Arithmetic;

/// <summary>A rolling update's bounds in pods.</summary>
/// <param name="Surge">Pods that may run beyond the replicas.</param>
/// <param name="Unavailable">Pods that may be missing.</param>
internal readonly record struct RolloutBounds(int Surge, int Unavailable);

/// <summary>
/// The Deployment controller's arithmetic (S7): surge rounds up, unavailable rounds down, and where both come to 0 one pod may be
/// missing.
/// </summary>
internal static class RolloutMath
{
    /// <summary>What the API server fills in for both fields.</summary>
    public static IntOrPercent Default { get; } = IntOrPercent.Percent(25);

    public static RolloutBounds Resolve(IntOrPercent? maxSurge, IntOrPercent? maxUnavailable, int replicas)
    {
        var surge = (maxSurge ?? Default).Resolve(replicas, roundUp: true);
        var unavailable = (maxUnavailable ?? Default).Resolve(replicas, roundUp: false);
        return new RolloutBounds(surge, surge == 0 && unavailable == 0 ? 1 : unavailable);
    }

    /// <summary>The DaemonSet controller's: both bounds round up, and by default one pod may be missing.</summary>
    public static RolloutBounds ResolveDaemonSet(IntOrPercent? maxSurge, IntOrPercent? maxUnavailable, int nodes)
    {
        var surge = (maxSurge ?? 0).Resolve(nodes, roundUp: true);
        var unavailable = (maxUnavailable ?? 1).Resolve(nodes, roundUp: true);
        return new RolloutBounds(surge, surge == 0 && unavailable == 0 ? 1 : unavailable);
    }
}
