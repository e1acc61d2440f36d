using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Controllers;

/// <summary>What the Eviction API answers, and why.</summary>
/// <param name="Code">201, 429 (a budget allows none now) or 500 (two budgets guard the pod).</param>
/// <param name="Reason">The sentence for the trace; empty where the pod was evicted.</param>
internal readonly record struct EvictionAnswer(int Code, string Reason)
{
    public bool IsEvicted => Code == 201;
}

/// <summary>The API through which drains ask; rollouts, node loss and deletions do not.</summary>
internal static class EvictionApi
{
    /// <summary>A budget allows no eviction now; it may later.</summary>
    public const int TooManyRequests = 429;

    private static readonly EvictionAnswer Granted = new(201, "");

    public static EvictionAnswer Evict(ControlPlane plane, SimPod pod)
    {
        var answer = Ask(plane, pod);
        if (answer.IsEvicted)
            plane.Delete(pod);
        return answer;
    }

    /// <summary>What the API would answer now; nothing is evicted.</summary>
    public static EvictionAnswer Ask(ControlPlane plane, SimPod pod)
    {
        if (!pod.IsActive || !pod.IsBound)
            return Granted;
        var budgets = plane.Budgets.Where(budget => budget.Guards(pod.Class)).ToList();
        if (budgets.Count == 0)
            return Granted;
        if (budgets.Count > 1)
            return new EvictionAnswer(500, $"{budgets.Count} budgets guard it ({string.Join(", ", budgets.Select(budget => budget.Reference.Name))}), which the eviction API does not support");
        var guard = budgets[0];
        var status = guard.Status();
        if (!pod.IsReady && (guard.AlwaysAllowUnhealthy || (status.Healthy >= status.Desired && status.Desired > 0)))
            return Granted;
        return status.Allowed > 0
            ? Granted
            : new EvictionAnswer(TooManyRequests, $"budget {guard.Reference.Name} allows 0 ({status.Healthy} healthy, {status.Desired} must stay, {status.Expected} expected)");
    }
}
