using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// A RabbitMQ cluster of three, which outlives the loss of one: members find each other by their host names, a minority pauses, a member that stops
    /// first makes sure that quorum queues keep their majority, then hands its clients over. See docs/presets/rabbitmq.md.
    /// </summary>
    /// <param name="secret">An existing Secret with the keys <c>erlang-cookie</c>, <c>username</c> and <c>password</c>.</param>
    /// <param name="name">Default <c>rabbitmq</c>.</param>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static Workload RabbitMq(string secret = "rabbitmq", string name = "rabbitmq") => Preset(
        WorkloadKind.StatefulSet, name, "rabbitmq", PresetImages.RabbitMq, workload => workload
            .Replicas(3)
            .Quorum()
            .StartInParallel()
            .SpreadAcross(Topology.Zone)
            .WithPdb(maxUnavailable: 1)
            .Port(5672, "amqp")
            .Port(15672, "management")
            .Port(15692, "prometheus")
            .Port(4369, "epmd")
            .Port(25672, "cluster")
            .Expose(5672, "amqp")
            .Expose(15672, "management")
            .Env("POD_NAME", EnvSource.Field("metadata.name"))
            .Env("POD_NAMESPACE", EnvSource.Field("metadata.namespace"))
            .Env("RABBITMQ_USE_LONGNAME", "true")
            .Env("RABBITMQ_NODENAME", EnvSource.AroundPeerService("rabbit@$(POD_NAME).", ".$(POD_NAMESPACE)"))
            .Env("RABBITMQ_DEFAULT_USER", EnvSource.Secret(secret, "username"))
            .Env("RABBITMQ_DEFAULT_PASS", EnvSource.Secret(secret, "password"))
            .ConfigFile("/etc/rabbitmq/enabled_plugins", "[rabbitmq_management,rabbitmq_peer_discovery_k8s,rabbitmq_prometheus].\n")
            .ConfigFile("/etc/rabbitmq/conf.d/50-cluster.conf", RabbitMqCluster)
            .InitContainer(Container.Of("cookie", PresetImages.RabbitMq)
                .Command("/bin/sh", "-c", "cp /cookie/erlang-cookie /var/lib/rabbitmq/.erlang.cookie && chmod 600 /var/lib/rabbitmq/.erlang.cookie")
                .Resources(cpu: "50m", memory: "32Mi")
                .Volume("/cookie", VolumeSource.Secret(secret).Named("cookie"), readOnly: true)
                .Volume("/var/lib/rabbitmq", VolumeSource.Shared("data")))
            .ReadyWhen(Probe.Tcp("amqp").After(10.Seconds()).Every(10.Seconds()).Timeout(5.Seconds()))
            .BeforeStop("/bin/sh", "-c", "rabbitmq-upgrade await_online_quorum_plus_one -t 120; rabbitmq-upgrade drain")
            .GracefulShutdown(0.Seconds(), stop: 300.Seconds())
            .ImageHasShell()
            .RunAs(999, 999, volumeGroup: 999)
            .Claim("/var/lib/rabbitmq", "10Gi", name: "data")
            .Resources(cpu: "500m", memory: "1Gi", memoryLimit: "1Gi")
            .Accept(new RuleId("HAK7006"), $"Secret {secret} is made outside of this manifest, so that no password stands in it."));

    private const string RabbitMqCluster =
        "cluster_formation.peer_discovery_backend = k8s\n" +
        "cluster_partition_handling = pause_minority\n" +
        "queue_leader_locator = balanced\n";
}
