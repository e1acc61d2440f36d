using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// NGINX as an unprivileged web server: two replicas on port 8080, exposed on 80, spread over zones and hosts, one at most down in a drain, ready
    /// when <c>/</c> answers, 15 s of serving on before the graceful stop that the image's own SIGQUIT starts. See docs/presets/nginx.md.
    /// </summary>
    /// <param name="name">Default <c>nginx</c>.</param>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static Workload Nginx(string name = "nginx") => Preset(
        WorkloadKind.Deployment, name, "nginx", PresetImages.Nginx, workload => workload
            .Replicas(2)
            .SpreadAcross(Topology.Zone)
            .WithPdb(maxUnavailable: 1)
            .Port(8080, "http")
            .Expose(80, "http")
            .ReadyWhen(Probe.Http("/", "http").Every(5.Seconds()).Timeout(2.Seconds()))
            .AliveWhen(Probe.Tcp("http").Every(10.Seconds()).Timeout(2.Seconds()).FailAfter(6))
            .GracefulShutdown(15.Seconds(), stop: 30.Seconds())
            .ImageHasShell()
            .RunAs(101, 101)
            .ReadOnlyRoot()
            .Volume("/tmp", VolumeSource.Empty("256Mi"))
            .AnnotatePods(WellKnown.ScratchVolumes, "tmp")
            .Resources(cpu: "100m", memory: "64Mi"));
}
