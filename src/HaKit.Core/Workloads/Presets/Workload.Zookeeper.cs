using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// A ZooKeeper ensemble of three, which outlives the loss of one: ready when it serves in a quorum, started in parallel, spread over zones and
    /// hosts, one at most down in a drain. See docs/presets/zookeeper.md.
    /// </summary>
    /// <param name="name">Default <c>zookeeper</c>.</param>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static Workload Zookeeper(string name = "zookeeper") => Preset(
        WorkloadKind.StatefulSet, name, "zookeeper", PresetImages.Zookeeper, workload => workload
            .Replicas(3)
            .Quorum()
            .StartInParallel()
            .SpreadAcross(Topology.Zone)
            .WithPdb(maxUnavailable: 1)
            .Port(2181, "client")
            .Port(2888, "peer")
            .Port(3888, "election")
            .Expose(2181, "client")
            .Env("ENSEMBLE_SIZE", EnvSource.ReplicaCount)
            .Env("ENSEMBLE_SERVICE", EnvSource.AroundPeerService("", ""))
            .Env("ZOO_STANDALONE_ENABLED", "false")
            .Env("ZOO_ADMINSERVER_ENABLED", "false")
            .Env("ZOO_AUTOPURGE_PURGEINTERVAL", "12")
            .Env("ZOO_CFG_EXTRA", "quorumListenOnAllIPs=true")
            .Env("ZK_SERVER_HEAP", "512")
            .Command("/bin/bash", "-c", ZookeeperStart)
            .ReadyWhen(Probe.Exec("/bin/bash", "-c", ZookeeperServes).Every(5.Seconds()).Timeout(3.Seconds()))
            .AliveWhen(Probe.Tcp("client").After(15.Seconds()).Every(10.Seconds()).Timeout(3.Seconds()).FailAfter(6))
            .GracefulShutdown(10.Seconds(), stop: 50.Seconds())
            .ImageHasShell()
            .RunAs(1000, 1000, volumeGroup: 1000)
            .Claim("/data", "10Gi")
            .Claim("/datalog", "10Gi")
            .Resources(cpu: "250m", memory: "1Gi"));

    // The ordinal at the end of the pod's name gives each member its number; all members are listed by the host names of the headless Service.
    private const string ZookeeperStart =
        "set -eu\n" +
        "base=${HOSTNAME%-*}\n" +
        "export ZOO_MY_ID=$((${HOSTNAME##*-} + 1))\n" +
        "ZOO_SERVERS=\"\"\n" +
        "for ((i = 0; i < ENSEMBLE_SIZE; i++)); do\n" +
        "  ZOO_SERVERS=\"$ZOO_SERVERS server.$((i + 1))=$base-$i.$ENSEMBLE_SERVICE:2888:3888;2181\"\n" +
        "done\n" +
        "export ZOO_SERVERS\n" +
        "exec /docker-entrypoint.sh zkServer.sh start-foreground\n";

    // A member outside of a quorum answers too, but names no mode.
    private const string ZookeeperServes = "exec 3<>/dev/tcp/127.0.0.1/2181 && printf srvr >&3 && grep -q '^Mode: ' <&3";
}
