using System.Globalization;
using System.Text;

namespace HaKit.Analyzers.Tests.Chains;

/// <summary>Writes workloads as a careless author might: any verbs, in any order. The same seed writes the same chain.</summary>
internal sealed class ChainWriter
{
    private readonly Random random;
    private readonly bool unknowns;
    private readonly Func<string>[] verbs;

    public ChainWriter(int seed, bool unknowns)
    {
        random = new Random(seed);
        this.unknowns = unknowns;
        verbs = [.. Verbs()];
    }

    public string Chain(string name)
    {
        var chain = new StringBuilder(Factory(name));
        for (var count = Number(0, 9); count > 0; count--)
            chain.Append('.').Append(Chance(4) ? $"Replicas({Int(Number(0, 5))})" : verbs[random.Next(verbs.Length)]());
        return chain.ToString();
    }

    public string Pick(params string[] options) => options[random.Next(options.Length)];

    public bool Chance(int oneIn) => random.Next(oneIn) == 0;

    public int Number(int least, int most) => random.Next(least, most + 1);

    public string Text(string value) => unknowns && Chance(3) ? $"Text(\"{value}\")" : $"\"{value}\"";

    private string Factory(string name) => Pick(
        $"Workload.Deployment(\"{name}\", {Text("web:1.4")})",
        $"Workload.Deployment(\"{name}\", {Text("web:1.4")})",
        $"Workload.Deployment({Text(name)}, \"web\")",
        $"Workload.StatefulSet(\"{name}\", \"db:2\")",
        $"Workload.DaemonSet(\"{name}\", \"agent:1\")",
        $"Workload.Job(\"{name}\", \"job:1\")",
        $"Workload.CronJob(\"{name}\", \"job:1\", {Text("0 3 * * *")})",
        $"Workload.Worker(\"ghcr.io/example/worker:1\", \"{name}\")",
        $"Workload.AspNetCore(\"ghcr.io/example/app:1\", name: \"{name}\", ready: {Text("/ready")})",
        $"Workload.Nginx(\"{name}\")",
        $"Workload.PostgreSql(name: \"{name}\")",
        $"Workload.RabbitMq(name: \"{name}\")",
        $"Workload.Redis({Text(name)})",
        $"Workload.Zookeeper().Named(\"{name}\")");

    private IEnumerable<Func<string>> Verbs() =>
    [
        () => $"Image({Text("other:2.1")})",
        () => $"Command(\"run\", {Text("now")})",
        () => $"Args({Text("--fast")})",
        () => $"Env(\"{Pick("A", "B")}\", {Text("1")})",
        () => $"Env(\"C\", EnvSource.{Pick("Secret(\"keys\", \"c\")", "ConfigMap(\"settings\", \"c\", optional: true)", "Field(\"metadata.name\")")})",
        () => $"EnvFrom(EnvGroup.{Pick("Secret(\"keys\")", "ConfigMap(\"settings\")")})",
        () => $"Resources(cpu: \"{Number(1, 9)}00m\", memory: {Text("64Mi")})",
        () => $"Resources(cpuLimit: \"1\", memoryLimit: {Text("64Mi")})",
        () => $"ReadyWhen({Probe()})",
        () => $"AliveWhen({Probe()})",
        () => $"StartedWhen({Probe()})",
        () => $"Sidecar({Container()})",
        () => $"InitContainer(Container.Of(\"init\", {Text("init:1")}).Command(\"prepare\").Args(\"all\"))",
        () => $"InNamespace({Text("shop")})",
        () => $"Label(\"team\", {Text("blue")})",
        () => $"Annotate(\"example.org/note\", {Text("x")})",
        () => $"AnnotatePods(\"example.org/note\", {Text("x")})",
        () => $"Accept({Pick("Rules.SingleReplica", "Rules.BudgetMissing", "new RuleId(\"HAK4011\")")}, {Text("known")})",
        () => $"Parallelism({Int(Number(1, 4))})",
        () => $"Completions({Int(Number(1, 4))})",
        () => $"Retries({Int(Number(0, 4))})",
        () => $"Deadline({Time(Number(1, 600))})",
        () => $"Port({Int(8080)}, \"http\"{Pick("", ", hostPort: 8080", ", udp: true")})",
        () => $"Expose({Int(80)}{Pick("", ", 8080", ", \"http\"", ", \"web\"")})",
        () => $"ExposeAs(ServiceType.{Pick("ClusterIP", "NodePort", "LoadBalancer")})",
        () => $"PreferTraffic(TrafficPreference.{Pick("SameZone", "SameNode")})",
        () => $"Ingress({Text("shop.example.org")}, \"/\"{Pick("", ", tlsSecret: \"tls\"", ", className: \"nginx\"")})",
        () => $"AllowFrom({Pick("Peer.Workload(\"app-b\")", "Peer.Namespace(\"shop\"), Peer.SameNamespace")})",
        () => $"SpreadAcross(Topology.{Pick("Host", "Zone", "Region", "Custom(\"example.org/rack\")")}, Strength.{Pick("Preferred", "Required")}, maxSkew: {Int(Number(1, 4))})",
        () => $"SpreadAcross(Topology.Zone, Strength.Required, minDomains: {Int(Number(1, 4))})",
        () => "WithoutHostSpread()",
        () => $"AntiAffinity(Topology.{Pick("Host", "Zone")}, Strength.{Pick("Preferred", "Required")})",
        () => $"SeparateFrom({Text("app-b")}, strength: Strength.{Pick("Preferred", "Required")})",
        () => $"InPlacementGroup(\"example.org/group\", {Text("rack1")})",
        () => $"OnNodes(\"kubernetes.io/hostname\", \"node-{Number(1, 3)}\")",
        () => $"Tolerate(Toleration.{Pick("Everything", "Of(\"dedicated\")", "Of(\"dedicated\", \"web\", TaintEffect.NoExecute)", "For(\"node.kubernetes.io/not-ready\", 30.Seconds())")})",
        () => $"LeaveLostNodesAfter({Time(Number(0, 60))})",
        () => $"Priority({Text("high")})",
        () => $"Autoscale({Int(Number(1, 3))}, {Int(Number(3, 6))}{Pick("", ", cpu: 70", ", memory: 80")})",
        () => $"WithPdb({Pick("maxUnavailable", "minAvailable")}: {Amount()})",
        () => $"WithPdb(maxUnavailable: {Amount()}, minAvailable: {Amount()})",
        () => "WithoutPdb()",
        () => "Singleton()",
        () => "Quorum()",
        () => $"RollingUpdate(surge: {Amount()}, unavailable: {Amount()})",
        () => $"RollingUpdate(minReady: {Time(Number(0, 30))}, deadline: {Time(Number(1, 900))})",
        () => "Recreate()",
        () => $"KeepHistory({Int(Number(0, 2))})",
        () => "StartInParallel()",
        () => Pick("ServiceAccount()", "ServiceAccount(\"robot\", create: false)", $"ServiceAccount({Text("robot")}, mountToken: false)"),
        () => $"RunAs({Number(0, 1)}000L{Pick("", ", volumeGroup: 2000")})",
        () => "AllowRoot()",
        () => Pick("ReadOnlyRoot()", "ReadOnlyRoot(false)"),
        () => $"GracefulShutdown({Time(Number(0, 40))}, stop: {Time(Number(1, 40))}{Pick("", ", DrainBy.ExecSleep")})",
        () => $"GracefulShutdown({Number(1, 40)}.s)",
        () => $"BeforeStop(\"/bin/stop\", {Text("now")})",
        () => Pick("ImageHasShell()", "ImageHasShell(false)"),
        () => $"ConfigFile(\"/etc/app/app.conf\", {Text("a = 1")})",
        () => $"Secret(\"keys\", (\"a\", {Text("1")}))",
        () => $"Volume(\"/{Pick("data", "tmp")}\", VolumeSource.{Volume()})",
        () => $"Claim(\"/var/lib/data\", {Text("1Gi")}{Pick("", ", access: ClaimAccess.ReadWriteMany", ", storageClass: \"fast\"")})",
        () => $"Survives(Fault.{Pick("ZoneLoss", "AnyNode", "AnyDrain", "Rollout")}, atLeast: {Int(Number(1, 2))})",
        () => $"Named({Text("renamed")})",
        () => $"Autoscale({Int(Number(1, 3))}, {Int(Number(3, 6))}, Metric.Cpu({Int(60)}), Metric.{Pick("Memory(80).OfContainer(\"web\")", "Pods(\"rps\", \"100\")", "External(\"queue\", \"30\")")})",
        () => $"ScaleUp({Time(Number(0, 60))}, policies: ScalePolicy.Pods({Int(Number(1, 4))}, 60.Seconds()))",
        () => $"ScaleDown(select: ScaleSelect.{Pick("Max", "Disabled")})",
        () => $"ScaledBy({Int(Number(0, 3))}, {Int(Number(3, 6))}, Keda.{Pick("Cpu(70)", "Kafka(\"kafka:9092\", \"g\", \"t\", 10)", "Cron(\"0 6 * * *\", \"0 20 * * *\", 5)")})",
        () => "WithPdb(minAvailable: \"50%\")",
        () => $"AvoidNodes(\"example.org/spot\"{Pick("", ", \"yes\"")})",
        () => $"PreferNodes(\"example.org/disk\", {Text("ssd")})",
        () => $"PlaceWith({Text("app-b")}, strength: Strength.{Pick("Preferred", "Required")})",
        () => $"AllowTo({Pick("Peer.Workload(\"app-b\").OnPort(5432)", "Peer.Cidr(\"10.0.0.0/8\"), Peer.Dns", "Peer.Anyone.OnPort(443)")})",
        () => $"Route({Text("shop.example.org")}, \"public\"{Pick("", ", \"/api\"")})",
        () => $"Scrape({Pick("", "port: 9090", "\"/prometheus\", \"http\"")})",
        () => $"AnnotateIngress(\"example.org/rewrite\", {Text("x")})",
        () => $"AnnotateService(\"example.org/lb\", {Text("x")})",
        () => "WithoutHosts()",
        () => $"Env(\"N\", {Pick(Int(3), "true")})",
        () => "Env(\"M\", EnvSource.Resource(\"limits.memory\", \"1Mi\"))",
        () => "Env(\"X\", EnvSource.Secret(\"keys\", \"x\", external: true))",
        () => $"Expects(External.{Pick("Secret(\"keys\")", "ConfigMap(\"settings\"), External.Claim(\"data\")")})",
        () => $"EphemeralStorage(\"1Gi\", limit: {Text("2Gi")})",
        () => $"ExtendedResource(\"example.org/gpu\", {Int(1)})",
        () => $"WorkingDirectory({Text("/app")})",
        () => $"PullPolicy(Pull.{Pick("Always", "Never")})",
        () => $"PullSecret({Text("registry")})",
        () => $"AfterStart(\"/bin/warm\", {Text("up")})",
        () => $"LabelPods(\"mesh\", {Text("on")})",
        () => $"Dns(dots: {Int(2)}{Pick("", ", policy: DnsPolicy.Default")})",
        () => "HostAlias(\"10.0.0.7\", \"legacy\")",
        () => $"RuntimeClass({Text("gvisor")})",
        () => "Overhead(\"100m\", \"64Mi\")",
        () => "ServiceAccount(Rbac.Allow(\"get\").On(\"configmaps\"))",
        () => "AddCapabilities(\"NET_BIND_SERVICE\")",
        () => $"TimeToLive({Time(Number(0, 600))})",
        () => Pick("Suspend()", "Suspend(false)"),
        () => $"Schedule({Text("0 4 * * *")})",
        () => $"TimeZone({Text("Europe/Berlin")})",
        () => $"Overlap(JobOverlap.{Pick("Allow", "Replace")})",
        () => $"StartWithin({Time(Number(10, 600))})",
        () => $"KeepJobs({Int(1)}, {Int(2)})",
        () => $"When({(unknowns ? "Flag()" : Pick("true", "false"))}, w => w.Replicas({Int(Number(1, 4))}))",
        () => $"Configure((V1Deployment d) => d.Spec.Replicas = {Int(Number(0, 4))})",
        () => $"Configure((V1Deployment d) => {{ d.Spec.Template.Spec.Containers[0].ReadinessProbe = null; d.Metadata.Annotations = new Dictionary<string, string> {{ [\"hakit.dev/accept.HAK1001\"] = {Text("meant")} }}; }})",
        () => $"ConfigurePod(p => p.Spec.TerminationGracePeriodSeconds = {Int(Number(0, 60))})",
        () => "ConfigurePod(p => p.Spec.Containers.Add(new V1Container { Name = \"added\", Image = \"added:1\", Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { [\"cpu\"] = new(\"10m\"), [\"memory\"] = new(\"16Mi\") } } }))",
    ];

    private string Probe() => "Probe." + Pick(
        $"Http({Text("/ready")}, 8080).Header(\"X-Probe\", \"1\")",
        "Http(\"/live\", \"http\")",
        $"Https(\"/live\", {Int(8443)})",
        "Tcp(8080)",
        $"Grpc({Int(8080)})",
        $"Exec(\"check\", {Text("all")})")
        + Pick("", $".After({Time(Number(0, 20))})", $".Every({Time(Number(1, 20))}).FailAfter({Int(Number(1, 3))})", $".Timeout({Time(Number(1, 5))}).SucceedAfter(1)");

    private string Container() => $"Container.Of(\"side\", {Text("side:1")})" + Pick(
        "", $".Port({Int(9000)}, \"side\")", ".Env(\"A\", \"1\").EnvFrom(EnvGroup.Secret(\"keys\"))", ".Resources(cpu: \"10m\")", ".Env(\"N\", 3).EphemeralStorage(\"1Gi\").ExtendedResource(\"example.org/gpu\", 1).WorkingDirectory(\"/app\").PullPolicy(Pull.Always).AfterStart(\"a\").BeforeStop(\"b\")", ".ConfigFile(\"/etc/side.conf\", \"a\").RunAs(1000).AllowRoot().ReadOnlyRoot().AddCapabilities(\"NET_RAW\")", $".ReadyWhen({Probe()}).AliveWhen({Probe()})", $".StartedWhen({Probe()})", $".Volume(\"/data\", VolumeSource.{Volume()})");

    private string Volume() => Pick("Empty()", "Empty(\"1Gi\", inMemory: true)", "ConfigMap(\"settings\")", $"Secret({Text("keys")})", "Claim(\"data\").Named(\"claimed\").At(\"sub\")", "HostPath(\"/var/log\")", "Shared(\"shared\")");

    private string Amount() => Pick(Int(Number(0, 3)), Int(Number(0, 100)) + ".Percent()");

    private string Time(int seconds) => Pick($"{Int(seconds)}.Seconds()", $"TimeSpan.FromSeconds({Int(seconds)})");

    private string Int(int value) => unknowns && Chance(3) ? $"Int({value.ToString(CultureInfo.InvariantCulture)})" : value.ToString(CultureInfo.InvariantCulture);
}
