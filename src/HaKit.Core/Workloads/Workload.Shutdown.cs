using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// Lets a pod that is told to stop serve on for <paramref name="drain"/>, while Services and load balancers learn that it goes; only then is the
    /// app asked to stop, and has <paramref name="stop"/> for it before it is killed. Without this, every update and drain drops requests.
    /// Sets a preStop sleep of <paramref name="drain"/> and a grace period of both together.
    /// </summary>
    /// <param name="drain">At least as long as the slowest load balancer needs: 5 s inside a cluster, 15 to 30 s behind a cloud's.</param>
    /// <param name="stop">Default 30 s.</param>
    /// <param name="by">What waits: the kubelet (default), or a <c>sleep</c> in the container, which needs an image with a shell.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, not whole seconds, or over a day; <paramref name="stop"/> below 1 s.</exception>
    public Workload GracefulShutdown(TimeSpan drain, TimeSpan? stop = null, DrainBy by = DrainBy.SleepAction) => With((s, at) => s with
    {
        Shutdown = s.Shutdown with
        {
            Drain = Sourced.By(at, new DrainSpec(
                Check.Seconds(drain, 0, "GracefulShutdown drain"),
                stop is { } time ? Check.Seconds(time, 1, "GracefulShutdown stop", nameof(stop)) : WorkloadDefaults.StopSeconds,
                by)),
        },
    });

    /// <summary>
    /// Runs a command in the container before it is told to stop, after the drain of <see cref="GracefulShutdown"/> if there is one: for programs that
    /// do not stop well on their signal. Its time counts into the grace period. With a drain it needs an image with a shell.
    /// </summary>
    /// <exception cref="ArgumentException">An empty command.</exception>
    public Workload BeforeStop(params string[] command) => With((s, at) => s with
    {
        Shutdown = s.Shutdown with { StopCommand = Sourced.By(at, Check.Command(command, "BeforeStop")) },
    });

    /// <summary>Says that the image has <c>/bin/sh</c>, or that it has none, as distroless images. Default: not known.</summary>
    public Workload ImageHasShell(bool hasShell = true) => With((s, at) => s with { Shutdown = s.Shutdown with { HasShell = Sourced.By(at, hasShell) } });
}
