namespace HaKit.Arithmetic;

/// <summary>What a PodDisruptionBudget's status says.</summary>
/// <param name="Expected">Pods the budget counts with.</param>
/// <param name="Desired">Pods that must stay healthy.</param>
/// <param name="Healthy">Pods that are.</param>
internal readonly record struct BudgetStatus(int Expected, int Desired, int Healthy)
{
    /// <summary>How many evictions are allowed now.</summary>
    public int Allowed => Expected <= 0 ? 0 : Math.Max(0, Healthy - Desired);
}

/// <summary>The disruption controller's arithmetic (S6). Percentages round up in both fields.</summary>
internal static class BudgetMath
{
    /// <param name="minAvailable">The budget's field; ignored where <paramref name="maxUnavailable"/> is set.</param>
    /// <param name="maxUnavailable">The budget's field.</param>
    /// <param name="scale">The sum of <c>spec.replicas</c> over the distinct controllers of the matching pods.</param>
    /// <param name="pods">How many pods match.</param>
    /// <param name="healthy">How many of them are ready.</param>
    public static BudgetStatus Evaluate(IntOrPercent? minAvailable, IntOrPercent? maxUnavailable, int scale, int pods, int healthy)
    {
        if (maxUnavailable is { } max)
            return new BudgetStatus(scale, Math.Max(0, scale - max.Resolve(scale, roundUp: true)), healthy);
        if (minAvailable is { IsPercent: true } share)
            return new BudgetStatus(scale, share.Resolve(scale, roundUp: true), healthy);
        if (minAvailable is { } min)
            return new BudgetStatus(pods, min.Value, healthy);
        return new BudgetStatus(0, 0, healthy);
    }

    /// <summary>The status while all of <paramref name="replicas"/> run and are ready.</summary>
    public static BudgetStatus AtRest(IntOrPercent? minAvailable, IntOrPercent? maxUnavailable, int replicas) =>
        Evaluate(minAvailable, maxUnavailable, replicas, replicas, replicas);
}
