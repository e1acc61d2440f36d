using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// How an update replaces pods. What is left out keeps its default: 25 % surge and none unavailable, so that there are never fewer pods than
    /// replicas. A StatefulSet has no surge; a DaemonSet replaces one pod at a time unless told otherwise.
    /// </summary>
    /// <param name="surge">So many pods more than replicas while updating; a percentage is rounded up.</param>
    /// <param name="unavailable">So many pods fewer than replicas while updating; a percentage is rounded down.</param>
    /// <param name="minReady">A new pod counts only after it was ready this long: a crash right after start stops the update. Default 0 s.</param>
    /// <param name="deadline">An update that gets nowhere for this long is reported as failed. Default 600 s.</param>
    /// <exception cref="ArgumentException">Negative numbers; durations that are negative, not whole seconds, or over a day.</exception>
    public Workload RollingUpdate(IntOrPercent? surge = null, IntOrPercent? unavailable = null, TimeSpan? minReady = null, TimeSpan? deadline = null) =>
        WithRollout((r, at) => r with
        {
            Surge = Check.Pods(surge, "RollingUpdate surge", nameof(surge)) is { } s ? Sourced.By(at, s) : r.Surge,
            Unavailable = Check.Pods(unavailable, "RollingUpdate unavailable", nameof(unavailable)) is { } u ? Sourced.By(at, u) : r.Unavailable,
            MinReadySeconds = minReady is { } ready ? Sourced.By(at, Check.Seconds(ready, 0, "RollingUpdate minReady", nameof(minReady))) : r.MinReadySeconds,
            ProgressDeadlineSeconds = deadline is { } end ? Sourced.By(at, Check.Seconds(end, 1, "RollingUpdate deadline", nameof(deadline))) : r.ProgressDeadlineSeconds,
        });

    /// <summary>
    /// Stops all pods before starting new ones: down during every update. Right only where two versions, or two writers of one volume, must never
    /// meet. For a StatefulSet or DaemonSet, pods are replaced when somebody deletes them.
    /// </summary>
    public Workload Recreate() => WithRollout((r, at) => r with { Recreate = Sourced.By(at, true) });

    /// <summary>So many old revisions are kept to roll back to. Default 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Workload KeepHistory(int revisions) =>
        WithRollout((r, at) => r with { HistoryLimit = Sourced.By(at, Check.AtLeast(revisions, 0, "KeepHistory")) });

    /// <summary>
    /// A StatefulSet starts and stops its pods all at once instead of one after the other, so that one broken pod does not hold up the recovery of
    /// the others. Updates still go one by one.
    /// </summary>
    public Workload StartInParallel() => WithRollout((r, at) => r with { Parallel = Sourced.By(at, true) });
}
