namespace HaKit.Tests.Workloads;

/// <summary>One call of every verb, on a workload that it means something to. The name is the verb's, with what tells two calls apart behind it.</summary>
internal static class VerbCases
{
    private static readonly Workload Deployment = Workload.Deployment("web", "ghcr.io/example/web:1.4.2");
    private static readonly Workload Exposed = Deployment.Port(8080, "http").Expose(80);
    private static readonly Workload StatefulSet = Workload.StatefulSet("db", "ghcr.io/example/db:2.0");
    private static readonly Workload DaemonSet = Workload.DaemonSet("agent", "ghcr.io/example/agent:0.9");
    private static readonly Workload Job = Workload.Job("import", "ghcr.io/example/import:3.1");
    private static readonly Workload CronJob = Workload.CronJob("nightly", "ghcr.io/example/nightly:1", "30 3 * * *");
    private static readonly Container Sidecar = Container.Of("proxy", "ghcr.io/example/proxy:7");

    public static readonly IReadOnlyDictionary<string, (Workload Base, Func<Workload, Workload> Call)> All =
        new Dictionary<string, (Workload, Func<Workload, Workload>)>(StringComparer.Ordinal)
        {
            ["Named"] = (Deployment, w => w.Named("shop")),
            ["InNamespace"] = (Deployment, w => w.InNamespace("shop")),
            ["Label"] = (Deployment, w => w.Label("example.com/team", "checkout")),
            ["Annotate"] = (Deployment, w => w.Annotate("example.com/owner", "checkout team")),
            ["AnnotatePods"] = (Deployment, w => w.AnnotatePods("prometheus.io/scrape", "true")),
            ["Accept"] = (Deployment, w => w.Accept(Rules.SingleReplica, "leader election; restart takes 2 s")),
            ["Replicas"] = (Deployment, w => w.Replicas(3)),
            ["Autoscale"] = (Deployment, w => w.Autoscale(2, 10)),
            ["Autoscale-memory"] = (Deployment, w => w.Autoscale(2, 10, cpu: 60, memory: 80)),
            ["Autoscale-besides-a-sidecar"] = (Deployment.Sidecar(Sidecar), w => w.Autoscale(2, 10)),
            ["Autoscale-by-metrics"] = (Exposed, w => w.Autoscale(
                3,
                20,
                Metric.Cpu(60),
                Metric.Memory(80).OfContainer("web"),
                Metric.Pods("http_requests_per_second", "100"),
                Metric.External("queue_length", "30", ("queue", "orders")),
                Metric.Object("networking.k8s.io/v1", "Ingress", "web", "requests_per_second", "1k"))),
            ["ScaleUp"] = (Deployment.Autoscale(2, 10), w => w.ScaleUp(30.Seconds(), select: ScaleSelect.Min, policies: [ScalePolicy.Pods(4, 1.Minute()), ScalePolicy.Percent(100, 1.Minute())])),
            ["ScaleDown"] = (Deployment.Autoscale(2, 10), w => w.ScaleDown(10.Minutes(), tolerance: "0.05", policies: ScalePolicy.Percent(10, 5.Minutes()))),
            ["ScaleDown-never"] = (Deployment.ScaledBy(2, 10, Keda.Cpu(70)), w => w.ScaleDown(select: ScaleSelect.Disabled)),
            ["ScaledBy"] = (Deployment, w => w.ScaledBy(
                2,
                20,
                Keda.Kafka("kafka:9092", "orders", "orders", lag: 100),
                Keda.RabbitMq("orders", 20, hostFromEnv: "RABBITMQ").AuthenticatedBy("rabbitmq"),
                Keda.Cron("0 6 * * *", "0 20 * * *", 5, "Europe/Berlin"),
                Keda.Prometheus("http://prometheus:9090", "sum(rate(http_requests_total[2m]))", "100"),
                Keda.Redis("redis:6379", "jobs", 5),
                Keda.AzureServiceBus("orders", 10, connectionFromEnv: "BUS"),
                Keda.AwsSqs("https://sqs.eu-central-1.amazonaws.com/1/orders", "eu-central-1", 10),
                Keda.Memory(80),
                Keda.Trigger("mysql", ("query", "SELECT COUNT(*) FROM jobs"), ("queryValue", "10")))),
            ["WithPdb-text"] = (Deployment.Replicas(4), w => w.WithPdb(minAvailable: "50%")),
            ["WithPdb"] = (Deployment.Replicas(3), w => w.WithPdb(maxUnavailable: 1)),
            ["WithPdb-percent"] = (Deployment.Replicas(4), w => w.WithPdb(minAvailable: 50.Percent())),
            ["WithoutPdb"] = (Workload.Nginx(), w => w.WithoutPdb()),
            ["Survives"] = (Deployment.Replicas(3), w => w.Survives(Fault.ZoneLoss, atLeast: 2)),
            ["Singleton"] = (Deployment, w => w.Singleton()),
            ["Quorum"] = (StatefulSet.Replicas(3), w => w.Quorum()),
            ["SpreadAcross"] = (Deployment, w => w.SpreadAcross(Topology.Zone)),
            ["SpreadAcross-required"] = (Deployment, w => w.SpreadAcross(Topology.Zone, Strength.Required, maxSkew: 2, minDomains: 3)),
            ["SpreadAcross-hosts"] = (StatefulSet, w => w.SpreadAcross(Topology.Host, Strength.Required)),
            ["WithoutHostSpread"] = (Deployment, w => w.WithoutHostSpread()),
            ["AntiAffinity"] = (Deployment, w => w.AntiAffinity(Topology.Zone)),
            ["AntiAffinity-required"] = (Deployment, w => w.AntiAffinity(Topology.Host, Strength.Required)),
            ["SeparateFrom"] = (Deployment, w => w.SeparateFrom("batch")),
            ["InPlacementGroup"] = (Deployment, w => w.InPlacementGroup("placement-set-uniq", "rack1")),
            ["OnNodes"] = (Deployment, w => w.OnNodes("example.com/disk", "ssd", "nvme").OnNodes("example.com/gpu")),
            ["AvoidNodes"] = (Deployment, w => w.AvoidNodes("example.com/spot").AvoidNodes("example.com/disk", "hdd")),
            ["PreferNodes"] = (Deployment, w => w.PreferNodes("example.com/disk", "ssd", "nvme")),
            ["PlaceWith"] = (Deployment, w => w.PlaceWith("cache").PlaceWith("proxy", Topology.Host, Strength.Required)),
            ["Tolerate"] = (Deployment, w => w
                .Tolerate(Toleration.Of("dedicated", "web", TaintEffect.NoSchedule))
                .Tolerate(Toleration.For("node.kubernetes.io/unreachable", 30.Seconds()))),
            ["Tolerate-everything"] = (DaemonSet, w => w.Tolerate(Toleration.Everything)),
            ["LeaveLostNodesAfter"] = (Deployment, w => w.LeaveLostNodesAfter(30.Seconds())),
            ["Priority"] = (Deployment, w => w.Priority("critical")),
            ["RollingUpdate"] = (Deployment, w => w.RollingUpdate(surge: 2, unavailable: 25.Percent(), minReady: 10.Seconds(), deadline: 5.Minutes())),
            ["RollingUpdate-daemons"] = (DaemonSet, w => w.RollingUpdate(surge: 1)),
            ["Recreate"] = (Deployment, w => w.Recreate()),
            ["Recreate-stateful"] = (StatefulSet, w => w.Recreate()),
            ["KeepHistory"] = (Deployment, w => w.KeepHistory(3)),
            ["StartInParallel"] = (StatefulSet, w => w.StartInParallel()),
            ["GracefulShutdown"] = (Deployment, w => w.GracefulShutdown(30.Seconds())),
            ["GracefulShutdown-in-the-container"] = (Deployment.ImageHasShell(), w => w.GracefulShutdown(10.Seconds(), stop: 20.Seconds(), by: DrainBy.ExecSleep)),
            ["BeforeStop"] = (Deployment, w => w.BeforeStop("/bin/app", "drain")),
            ["BeforeStop-after-a-drain"] = (Deployment.ImageHasShell().GracefulShutdown(10.Seconds()), w => w.BeforeStop("/bin/app", "drain", "it's \"quoted\"")),
            ["Port"] = (Deployment, w => w.Port(8080, "http").Port(53, "dns", hostPort: 53, udp: true)),
            ["Expose"] = (Deployment, w => w.Expose(8080)),
            ["Expose-several"] = (Deployment.Port(8080, "http").Port(9090, "metrics"), w => w.Expose(80).Expose(9090, "metrics")),
            ["ExposeAs"] = (Exposed, w => w.ExposeAs(ServiceType.LoadBalancer)),
            ["PreferTraffic"] = (Exposed, w => w.PreferTraffic(TrafficPreference.SameZone)),
            ["Ingress"] = (Exposed, w => w
                .Ingress("shop.example.com", tlsSecret: "shop-tls", className: "internal")
                .Ingress("shop.example.com", "/api", tlsSecret: "shop-tls")
                .Ingress("*.example.com")),
            ["Ingress-exact"] = (Exposed, w => w.Ingress("shop.example.com", "/status", exact: true)),
            ["AnnotateIngress"] = (Exposed.Ingress("shop.example.com"), w => w.AnnotateIngress("nginx.ingress.kubernetes.io/rewrite-target", "/")),
            ["AnnotateService"] = (Exposed, w => w.AnnotateService("service.beta.kubernetes.io/aws-load-balancer-type", "nlb")),
            ["WithoutHosts"] = (Exposed.Ingress("shop.example.com").Route("shop.example.com", "public"), w => w.WithoutHosts()),
            ["Route"] = (Exposed, w => w
                .Route("shop.example.com", gateway: "public", gatewayNamespace: "gateways", listener: "https")
                .Route("shop.example.com", gateway: "public", "/api", gatewayNamespace: "gateways", listener: "https")
                .Route("*.example.org", gateway: "public")),
            ["Scrape"] = (Exposed, w => w.Scrape()),
            ["Scrape-elsewhere"] = (Deployment, w => w.Scrape("/actuator/prometheus", 9090, every: 15.Seconds())),
            ["AllowFrom-ports"] = (Exposed, w => w.AllowFrom(Peer.Workload("gateway").OnPort("http"), Peer.Anyone.OnPort(9090), Peer.Cidr("10.0.0.0/8", "10.1.0.0/16"))),
            ["AllowTo"] = (Deployment, w => w.AllowTo(
                Peer.Workload("database").OnPort(5432), Peer.Workload("cache", inNamespace: "shared").OnPort(6379), Peer.Cidr("203.0.113.0/24").OnPort(443).OnPort(443, udp: true))),
            ["AllowTo-and-from"] = (Exposed, w => w.AllowTo(Peer.Dns, Peer.SameNamespace).AllowFrom(Peer.SameNamespace)),
            ["AllowFrom"] = (Exposed, w => w.AllowFrom(Peer.Workload("gateway"), Peer.Workload("cron", inNamespace: "batch"), Peer.Namespace("ingress"), Peer.SameNamespace)),
            ["Image"] = (Deployment, w => w.Image("ghcr.io/example/web:1.5.0@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")),
            ["Command"] = (Deployment, w => w.Command("/bin/app", "--serve")),
            ["Args"] = (Deployment, w => w.Args("--log", "")),
            ["Env"] = (Deployment, w => w
                .Env("MODE", "fast")
                .Env("TOKEN", EnvSource.Secret("web", "token"))
                .Env("LEVEL", EnvSource.ConfigMap("web", "level", optional: true))
                .Env("POD", EnvSource.Field("metadata.name"))
                .Env("GOMEMLIMIT", EnvSource.Resource("limits.memory", "1Mi"))
                .Env("RETRIES", 3)
                .Env("VERBOSE", false)),
            ["Env-external"] = (Deployment.Replicas(2), w => w
                .Env("URI", EnvSource.Secret("db", "uri", external: true))
                .EnvFrom(EnvGroup.ConfigMap("settings", external: true))
                .Volume("/data", VolumeSource.Claim("files").External())),
            ["Expects"] = (Deployment.Env("URI", EnvSource.Secret("db", "uri")), w => w.Expects(External.Secret("db"), External.ConfigMap("a"), External.Claim("b"), External.ServiceAccount("c"))),
            ["EphemeralStorage"] = (Deployment, w => w.EphemeralStorage("1Gi", limit: "2Gi")),
            ["ExtendedResource"] = (Deployment, w => w.ExtendedResource("nvidia.com/gpu", 1)),
            ["WorkingDirectory"] = (Deployment, w => w.WorkingDirectory("/app")),
            ["PullPolicy"] = (Deployment, w => w.PullPolicy(Pull.Always)),
            ["PullSecret"] = (Deployment, w => w.PullSecret("registry", "mirror")),
            ["AfterStart"] = (Deployment, w => w.AfterStart("/bin/app", "warm-up")),
            ["LabelPods"] = (Deployment, w => w.LabelPods("example.com/mesh", "on")),
            ["Dns"] = (Deployment, w => w.Dns(["10.0.0.10"], ["example.com"], dots: 2, DnsPolicy.None)),
            ["HostAlias"] = (Deployment, w => w.HostAlias("10.0.0.7", "legacy.example.com", "legacy")),
            ["RuntimeClass"] = (Deployment, w => w.RuntimeClass("gvisor")),
            ["Overhead"] = (Deployment.RuntimeClass("gvisor"), w => w.Overhead("100m", "64Mi")),
            ["EnvFrom"] = (Deployment, w => w.EnvFrom(EnvGroup.ConfigMap("settings", prefix: "APP_")).EnvFrom(EnvGroup.Secret("secrets", optional: true))),
            ["Resources"] = (Deployment, w => w.Resources(cpu: "250m", memory: "256Mi", cpuLimit: "1", memoryLimit: "512Mi")),
            ["Resources-limits-below-the-default"] = (Deployment, w => w.Resources(cpuLimit: "50m", memoryLimit: "64Mi")),
            ["ReadyWhen"] = (Deployment, w => w.ReadyWhen(Probe.Http("/healthz", 80).Header("X-Custom-Header", "Awesome").After(15.Seconds()).Timeout(1.Second()))),
            ["AliveWhen"] = (Deployment, w => w.AliveWhen(Probe.Grpc(9000, "health").Every(20.Seconds()).FailAfter(5))),
            ["StartedWhen"] = (Deployment, w => w.StartedWhen(Probe.Tcp(8080).Every(2.Seconds()).FailAfter(30))),
            ["Sidecar"] = (Deployment, w => w.Sidecar(Sidecar
                .Command("/bin/proxy").Args("--quiet").Port(15001, "proxy").Port(15053, "dns", udp: true).Env("MODE", "sidecar").Env("POD", EnvSource.Field("metadata.name"))
                .EnvFrom(EnvGroup.ConfigMap("proxy")).Resources(cpu: "50m", memory: "64Mi", cpuLimit: "1", memoryLimit: "128Mi")
                .StartedWhen(Probe.Tcp("proxy")).ReadyWhen(Probe.Https("/ready", "proxy").SucceedAfter(2)).AliveWhen(Probe.Exec("/bin/proxy", "ping"))
                .Volume("/etc/proxy", VolumeSource.ConfigMap("proxy"), readOnly: true)
                .AfterStart("/bin/proxy", "wait").BeforeStop("/bin/proxy", "drain").WorkingDirectory("/srv").PullPolicy(Pull.Never)
                .ConfigFile("/etc/proxy.d/app.conf", "a = 1\n").EphemeralStorage("64Mi", "128Mi").ExtendedResource("example.com/port", 2)
                .RunAs(1337, 1337).ReadOnlyRoot().AddCapabilities("NET_BIND_SERVICE").Env("LIMIT", 5).Env("ON", true))),
            ["Sidecar-with-root"] = (Deployment, w => w.Sidecar(Sidecar.AllowRoot())),
            ["InitContainer"] = (Deployment.Volume("/work", VolumeSource.Empty().Named("work")), w => w
                .InitContainer(Container.Of("fetch", "ghcr.io/example/fetch:1").Volume("/out", VolumeSource.Shared("work")))),
            ["ConfigFile"] = (Deployment, w => w.ConfigFile("/etc/web/app.conf", "level = info\n").ConfigFile("/etc/web/certs/app.conf", "")),
            ["Secret"] = (Deployment, w => w.Secret("web", ("token", "s3cret"), ("tls.key", "line 1\nline 2\n"))),
            ["Volume"] = (Deployment, w => w
                .Volume("/tmp", VolumeSource.Empty())
                .Volume("/cache", VolumeSource.Empty("64Mi", inMemory: true))
                .Volume("/etc/settings", VolumeSource.ConfigMap("settings", optional: true), readOnly: true)
                .Volume("/etc/tls/tls.key", VolumeSource.Secret("tls", mode: 256).At("tls.key"))
                .Volume("/data", VolumeSource.Claim("shared"))
                .Volume("/var/log", VolumeSource.HostPath("/var/log"))),
            ["Claim"] = (StatefulSet, w => w.Claim("/var/lib/db", "10Gi", storageClass: "fast")),
            ["Claim-shared"] = (Deployment, w => w.Claim("/srv/files", "5Gi", access: ClaimAccess.ReadWriteMany, name: "files")),
            ["ServiceAccount"] = (Deployment, w => w.ServiceAccount()),
            ["ServiceAccount-existing"] = (Deployment, w => w.ServiceAccount("shop", create: false, mountToken: false)),
            ["ServiceAccount-allowed"] = (Deployment.InNamespace("shop"), w => w.ServiceAccount(
                Rbac.Allow("get", "list").On("configmaps", "deployments", "pods/log"), Rbac.Allow("update").On("clusters.postgresql.cnpg.io").Named("main"))),
            ["AddCapabilities"] = (Deployment, w => w.AddCapabilities("NET_BIND_SERVICE")),
            ["RunAs"] = (Deployment, w => w.RunAs(1000, 2000, volumeGroup: 3000)),
            ["AllowRoot"] = (Deployment, w => w.AllowRoot().RunAs(0)),
            ["ReadOnlyRoot"] = (Deployment, w => w.ReadOnlyRoot()),
            ["Parallelism"] = (Job, w => w.Parallelism(3)),
            ["Completions"] = (Job, w => w.Completions(9)),
            ["Retries"] = (Job, w => w.Retries(2)),
            ["Deadline"] = (Job, w => w.Deadline(2.Hours())),
            ["TimeToLive"] = (Job, w => w.TimeToLive(1.Hour())),
            ["Suspend"] = (Job, w => w.Suspend()),
            ["Suspend-times"] = (CronJob, w => w.Suspend()),
            ["Schedule"] = (CronJob, w => w.Schedule("@hourly")),
            ["TimeZone"] = (CronJob, w => w.TimeZone("Europe/Berlin")),
            ["Overlap"] = (CronJob, w => w.Overlap(JobOverlap.Replace)),
            ["StartWithin"] = (CronJob, w => w.StartWithin(1.Minute())),
            ["KeepJobs"] = (CronJob, w => w.KeepJobs(succeeded: 1, failed: 5)),
        };

    /// <summary>Verbs that change no object by themselves: what they say is seen together with others only.</summary>
    public static readonly IReadOnlyList<string> Silent = ["ImageHasShell", "When"];

    public static string VerbOf(string name) => name.Split('-')[0];
}
