using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// One Redis server that keeps its data on a volume and writes it out before it stops. A single server by declaration: it is back seconds after an
    /// update, after minutes when its node is lost; copies of it would not share data. See docs/presets/redis.md.
    /// </summary>
    /// <param name="name">Default <c>redis</c>.</param>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static Workload Redis(string name = "redis") => Preset(
        WorkloadKind.StatefulSet, name, "redis", PresetImages.Redis, workload => workload
            .Replicas(1)
            .Singleton()
            .Port(6379, "redis")
            .Expose(6379, "redis")
            .Args("--appendonly", "yes", "--maxmemory", "256mb")
            .ReadyWhen(Probe.Exec("/bin/sh", "-c", "redis-cli ping | grep -q PONG").Every(5.Seconds()).Timeout(3.Seconds()))
            .AliveWhen(Probe.Tcp("redis").Every(10.Seconds()).Timeout(3.Seconds()).FailAfter(6))
            .GracefulShutdown(5.Seconds(), stop: 60.Seconds())
            .LeaveLostNodesAfter(60.Seconds())
            .ImageHasShell()
            .RunAs(999, 999, volumeGroup: 999)
            .ReadOnlyRoot()
            .Claim("/data", "10Gi")
            .Resources(cpu: "100m", memory: "512Mi", memoryLimit: "512Mi"));
}
