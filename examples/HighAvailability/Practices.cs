using HaKit;

namespace HighAvailability;

/// <summary>Four practices of running without interruption. README.md shows what each yields, and what was wrong with the YAML that it replaces.</summary>
public static class Practices
{
    /// <summary>1. Replicas on different hosts, or in different zones: the loss of one takes one.</summary>
    public static Workload ApartByHost => Base("dns")
        .AntiAffinity(Topology.Host, Strength.Required)
        .AntiAffinity(Topology.Zone, Strength.Preferred);

    /// <summary>2. On nodes of one placement group, which share no hardware with other groups, and on different hosts inside it.</summary>
    public static Workload InOneRack => Base("nginx")
        .InPlacementGroup("placement-set-uniq", "rack1");

    /// <summary>3. A drain takes one member of the quorum at a time.</summary>
    public static Workload OneAtATime => Workload.Zookeeper("zookeeper")
        .WithPdb(maxUnavailable: 1);

    /// <summary>4. Traffic comes when a pod can answer, and has gone elsewhere before it stops.</summary>
    public static Workload NoRequestDropped => Base("web")
        .ReadyWhen(Probe.Http("/healthz", 80).Header("X-Custom-Header", "Awesome").After(15.Seconds()).Timeout(1.Second()))
        .GracefulShutdown(30.Seconds());

    /// <summary>All four.</summary>
    public static Manifest All() => Manifest.Of(ApartByHost, InOneRack, OneAtATime, NoRequestDropped);

    private static Workload Base(string name) => Workload.Deployment(name, $"ghcr.io/example/{name}:1.4.2")
        .Replicas(3)
        .SpreadAcross(Topology.Zone)
        .WithPdb(maxUnavailable: 1)
        .Port(80, "http")
        .Expose(80)
        .ReadyWhen(Probe.Http("/healthz", "http"))
        .GracefulShutdown(15.Seconds());
}
