using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// A program that takes its work from a queue or a stream and that nobody calls: no port, no Service. Two replicas, spread over zones and hosts, one at
    /// most down in a drain, a new one counted after 10 s, 60 s to finish what it works on. See docs/presets/worker.md.
    /// </summary>
    /// <param name="image">The program's image; its user must not be root.</param>
    /// <param name="name">Default is the last part of the image's repository.</param>
    /// <exception cref="ArgumentException">A malformed image or name.</exception>
    public static Workload Worker(ImageRef image, string? name = null)
    {
        var app = name ?? MountSpec.NameOf(Check.NotNull(image).ShortName);
        return Preset(WorkloadKind.Deployment, app, app, image, workload => workload
            .Replicas(2)
            .SpreadAcross(Topology.Zone)
            .WithPdb(maxUnavailable: 1)
            .RollingUpdate(minReady: 10.Seconds())
            .GracefulShutdown(0.Seconds(), stop: 60.Seconds()));
    }
}
