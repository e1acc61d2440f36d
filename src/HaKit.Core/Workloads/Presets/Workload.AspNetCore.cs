using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// An ASP.NET Core app: two replicas on port 8080, exposed on 80, spread over zones and hosts, one at most down in a drain; probes on the app's
    /// health checks; 15 s of serving on, then the host's own shutdown time of 30 s. See docs/presets/aspnetcore.md.
    /// </summary>
    /// <param name="image">The app's image; its user must not be root, as in Microsoft's images from .NET 8 on.</param>
    /// <param name="name">Default is the last part of the image's repository.</param>
    /// <param name="ready">Health check that says whether requests can be answered now, dependencies included.</param>
    /// <param name="alive">Health check that says whether the process works, dependencies left out.</param>
    /// <exception cref="ArgumentException">A malformed image, name or path.</exception>
    public static Workload AspNetCore(ImageRef image, string? name = null, string ready = "/health/ready", string alive = "/health/live")
    {
        var app = name ?? MountSpec.NameOf(Check.NotNull(image).ShortName);
        return Preset(WorkloadKind.Deployment, app, app, image, workload => workload
            .Replicas(2)
            .SpreadAcross(Topology.Zone)
            .WithPdb(maxUnavailable: 1)
            .Port(8080, "http")
            .Expose(80, "http")
            .Env("ASPNETCORE_HTTP_PORTS", "8080")
            .Env("DOTNET_SHUTDOWNTIMEOUTSECONDS", "30")
            .StartedWhen(Probe.Http(alive, "http").Every(2.Seconds()).Timeout(2.Seconds()).FailAfter(60))
            .ReadyWhen(Probe.Http(ready, "http").Every(5.Seconds()).Timeout(3.Seconds()))
            .AliveWhen(Probe.Http(alive, "http").Every(10.Seconds()).Timeout(3.Seconds()).FailAfter(6))
            .GracefulShutdown(15.Seconds(), stop: 35.Seconds())
            .Resources(cpu: "200m", memory: "256Mi"));
    }
}
