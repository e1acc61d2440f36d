using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// How many pods run. One dies with its node and is down during every drain; two survive one loss; three survive a loss during an update or
    /// drain. Default 1. In an environment it replaces an autoscaler of its base. Without effect
    /// on a DaemonSet or Job, which is reported.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Workload Replicas(int count) => With((s, at) => s with
    {
        Replicas = Sourced.By(at, Check.AtLeast(count, 0, "Replicas")),
        Autoscale = Own(s.Autoscale, s.SealedCalls),
        ScaledBy = Own(s.ScaledBy, s.SealedCalls),
    });

    /// <summary>
    /// Limits how many pods a node drain or a cluster autoscaler may take at a time, by a PodDisruptionBudget over the workload's pods. Pass one of the
    /// two; <c>maxUnavailable: 1</c> fits nearly always, for it stays right when the number of replicas changes. Pods that are not ready may always be
    /// evicted, so that a crashing app does not block a drain. Rollouts and lost nodes do not ask a budget.
    /// </summary>
    /// <param name="maxUnavailable">So many may be down; a percentage is rounded up.</param>
    /// <param name="minAvailable">So many must be up; a percentage is rounded up. As many as there are replicas blocks every drain (HAK2003).</param>
    /// <exception cref="ArgumentException">Neither is given, or a negative number.</exception>
    public Workload WithPdb(IntOrPercent? maxUnavailable = null, IntOrPercent? minAvailable = null) => With((s, at) => s with
    {
        Budget = Sourced.By(at, new BudgetSpec(
            maxUnavailable is null && minAvailable is null
                ? throw new ArgumentException("WithPdb: neither maxUnavailable nor minAvailable is given: a budget without either refuses every eviction; pass maxUnavailable: 1.", nameof(maxUnavailable))
                : Check.Pods(maxUnavailable, "WithPdb maxUnavailable", nameof(maxUnavailable)),
            Check.Pods(minAvailable, "WithPdb minAvailable", nameof(minAvailable)))),
    });

    /// <summary>Takes back a budget, such as a preset's: drains may then take all pods at once.</summary>
    public Workload WithoutPdb() => With((s, _) => s with { Budget = null });

    /// <summary>
    /// Says that one replica is meant and a second must never run beside it. It is then not reported for being alone; it is still down while its node
    /// is drained or lost.
    /// </summary>
    public Workload Singleton() => With((s, at) => s with { Singleton = Sourced.By(at, true) });

    /// <summary>
    /// Says that the replicas decide by majority. A budget or an even number that would lose the majority is then reported; autoscaling is refused.
    /// </summary>
    public Workload Quorum() => With((s, at) => s with { Quorum = Sourced.By(at, true) });
}
