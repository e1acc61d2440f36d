namespace HaKit.Tests.Workloads;

/// <summary>A malformed single value is refused at the call that passes it.</summary>
public class RefusalTests
{
    private static readonly Workload Web = Workload.Deployment("web", "web:1");

    private static readonly Dictionary<string, (Action Call, string Message)> All = new()
    {
        ["name"] = (() => Workload.Deployment("Web_1", "web:1"),
            "Deployment name 'Web_1': must be 1 to 63 lower-case letters, digits or '-', starting and ending with a letter or digit, such as 'web-1'. (Parameter 'name')"),
        ["cron name too long"] = (() => Workload.CronJob(new string('a', 53), "web:1", "@daily"),
            "CronJob name 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa': must be 1 to 52 lower-case letters, digits or '-', starting and ending with a letter or digit, such as 'web-1'. (Parameter 'name')"),
        ["empty name"] = (() => Workload.Deployment("", "web:1"),
            "Deployment name '': must be 1 to 63 lower-case letters, digits or '-', starting and ending with a letter or digit, such as 'web-1'. (Parameter 'name')"),
        ["null name"] = (() => Workload.Deployment(null!, "web:1"), "Value cannot be null. (Parameter 'name')"),
        ["image"] = (() => Web.Image("Web:1"),
            "Image 'Web:1': must be a lower-case repository with an optional tag and digest, such as 'ghcr.io/example/web:1.4.2'. (Parameter 'text')"),
        ["image with a space"] = (() => Web.Image("web :1"),
            "Image 'web :1': must be a lower-case repository with an optional tag and digest, such as 'ghcr.io/example/web:1.4.2'. (Parameter 'text')"),
        ["replicas"] = (() => Web.Replicas(-1), "Replicas -1: must be 0 or more. (Parameter 'count')"),
        ["autoscale min"] = (() => Web.Autoscale(0, 3), "Autoscale min 0: must be 1 or more. (Parameter 'min')"),
        ["autoscale cpu"] = (() => Web.Autoscale(1, 3, cpu: 0), "Autoscale cpu 0: must be 1 or more. (Parameter 'cpu')"),
        ["pdb with nothing"] = (() => Web.WithPdb(),
            "WithPdb: neither maxUnavailable nor minAvailable is given: a budget without either refuses every eviction; pass maxUnavailable: 1. (Parameter 'maxUnavailable')"),
        ["pdb below zero"] = (() => Web.WithPdb(maxUnavailable: -1), "WithPdb maxUnavailable -1: must be 0 or more, or 0% to 100%. (Parameter 'maxUnavailable')"),
        ["percentage"] = (() => Web.WithPdb(minAvailable: 101.Percent()), "101%: a percentage of pods must be 0% to 100%. (Parameter 'value')"),
        ["drain below zero"] = (() => Web.GracefulShutdown(TimeSpan.FromSeconds(-5)), "GracefulShutdown drain -5 s: must not be negative; 0 s or more. (Parameter 'drain')"),
        ["drain below a second"] = (() => Web.GracefulShutdown(TimeSpan.FromMilliseconds(30)),
            "GracefulShutdown drain 0.03 s: Kubernetes counts whole seconds; write 30.Seconds(). (Parameter 'drain')"),
        ["drain of days"] = (() => Web.GracefulShutdown(TimeSpan.FromDays(2)), "GracefulShutdown drain 172800 s: must be at most 86400 s (one day). (Parameter 'drain')"),
        ["stop of nothing"] = (() => Web.GracefulShutdown(5.Seconds(), stop: TimeSpan.Zero), "GracefulShutdown stop 0 s: must be 1 s or more. (Parameter 'stop')"),
        ["longest time span"] = (() => Web.GracefulShutdown(TimeSpan.MaxValue), "GracefulShutdown drain 922337203685.4775807 s: must be at most 86400 s (one day). (Parameter 'drain')"),
        ["port"] = (() => Web.Port(0), "Port 0: must be 1 to 65535. (Parameter 'port')"),
        ["port above"] = (() => Web.Expose(65536), "Port 65536: must be 1 to 65535. (Parameter 'port')"),
        ["port name"] = (() => Web.Port(80, "UPPER"), "Port name 'UPPER': must be 1 to 15 lower-case letters, digits or single '-', with at least one letter, such as 'http'. (Parameter 'name')"),
        ["port name of digits"] = (() => Web.ReadyWhen(Probe.Tcp("8080")),
            "Port name '8080': must be 1 to 15 lower-case letters, digits or single '-', with at least one letter, such as 'http'. (Parameter 'name')"),
        ["label key"] = (() => Web.Label("a b", "c"),
            "Label 'a b': must be a name of 1 to 63 letters, digits, '-', '_' or '.', with an optional DNS prefix and '/', such as 'example.com/team'. (Parameter 'key')"),
        ["label value"] = (() => Web.Label("team", "a b"), "Label team 'a b': must be at most 63 letters, digits, '-', '_' or '.', starting and ending with a letter or digit. (Parameter 'value')"),
        ["selecting label"] = (() => Web.Label("app.kubernetes.io/instance", "x"),
            "Label 'app.kubernetes.io/instance': selects the workload's pods and cannot be set; use Named to rename the workload. (Parameter 'key')"),
        ["reason"] = (() => Web.Accept(Rules.SingleReplica, " "), "Accept HAK1001: the reason is empty: must be a text that says something. (Parameter 'reason')"),
        ["rule"] = (() => Web.Accept(new RuleId("HAK1"), "x"), "Rule 'HAK1': must be HAK and four digits; the known ones are members of Rules. (Parameter 'rule')"),
        ["old topology"] = (() => Web.SpreadAcross(Topology.Custom("failure-domain.beta.kubernetes.io/zone")),
            "Topology 'failure-domain.beta.kubernetes.io/zone': the failure-domain.beta keys are gone; use Topology.Zone or Topology.Region. (Parameter 'key')"),
        ["skew"] = (() => Web.SpreadAcross(Topology.Zone, maxSkew: 0), "SpreadAcross maxSkew 0: must be 1 or more. (Parameter 'maxSkew')"),
        ["probe path"] = (() => Probe.Http("healthz", 80), "Path 'healthz': must start with '/', such as '/healthz'. (Parameter 'path')"),
        ["probe timeout"] = (() => Probe.Tcp(80).Timeout(TimeSpan.Zero), "Timeout 0 s: must be 1 s or more. (Parameter 'timeout')"),
        ["probe header"] = (() => Probe.Http("/", 80).Header("X Y", "z"), "Header 'X Y': must be letters, digits or '-', such as 'X-Custom-Header'. (Parameter 'name')"),
        ["header of a TCP probe"] = (() => Probe.Tcp(80).Header("X", "z"), "Header: only an HTTP probe sends headers; use Probe.Http."),
        ["liveness that succeeds twice"] = (() => Web.AliveWhen(Probe.Tcp(80).SucceedAfter(2)), "AliveWhen: SucceedAfter 2: must be 1; only ReadyWhen may ask for more. (Parameter 'probe')"),
        ["quantity"] = (() => Web.Resources(cpu: "fast"),
            "Quantity 'fast': must be a number with an optional suffix n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei or an exponent, such as 500m or 64Mi."),
        ["negative quantity"] = (() => Web.Resources(memory: "-1Mi"), "Resources memory -1Mi: must not be negative. (Parameter 'memory')"),
        ["claim of nothing"] = (() => Web.Claim("/data", "0"), "Claim size 0: must be above zero, such as 10Gi. (Parameter 'size')"),
        ["mount path"] = (() => Web.Volume("data", VolumeSource.Empty()), "Mount path 'data': must be an absolute path below '/', without ':' and '..', such as '/etc/app'. (Parameter 'path')"),
        ["env name"] = (() => Web.Env("A=B", "c"), "Environment variable 'A=B': must be printable ASCII without '='. (Parameter 'name')"),
        ["env value"] = (() => Web.Env("A", (string)null!), "Value cannot be null. (Parameter 'value')"),
        ["command"] = (() => Web.Command(), "Command is empty: must name a program, then its arguments. (Parameter 'command')"),
        ["secret key"] = (() => Web.Secret("s", ("a b", "c")), "Secret s key 'a b': must be 1 to 253 letters, digits, '-', '_' or '.'. (Parameter 'values')"),
        ["secret key twice"] = (() => Web.Secret("s", ("a", "1"), ("a", "2")), "Secret s key 'a': is given twice; keep one. (Parameter 'values')"),
        ["host"] = (() => Web.Ingress("Shop.example.com"), "Host 'Shop.example.com': must be a lower-case host name, such as 'shop.example.com' or '*.example.com'. (Parameter 'host')"),
        ["schedule"] = (() => Workload.CronJob("c", "i:1", "daily"),
            "Schedule 'daily': must be minute, hour, day of month, month and day of week, such as '30 3 * * *', or '@daily' and the like. (Parameter 'schedule')"),
        ["thousandths of a byte"] = (() => Web.Resources(memory: "128m"), "memory 128m: is less than a byte; m means thousandths, write 128Mi for mebibytes. (Parameter 'memory')"),
        ["pods as text"] = (() => Web.WithPdb(maxUnavailable: "one"), "Number of pods 'one': must be a whole number such as 1, or a percentage from 0% to 100%."),
        ["metric"] = (() => Metric.Pods("x", "0"), "Metric average 0: must be above zero. (Parameter 'average')"),
        ["metric of a container"] = (() => Metric.Pods("x", "1").OfContainer("a"), "OfContainer: only CPU and memory are measured per container; use Metric.Cpu or Metric.Memory."),
        ["scale period"] = (() => ScalePolicy.Pods(1, 2.Hours()), "ScalePolicy per, in seconds, 7200: must be 1 to 1800. (Parameter 'per')"),
        ["stabilization"] = (() => Web.ScaleDown(2.Hours()), "ScaleDown stabilization, in seconds, 7200: must be 0 to 3600. (Parameter 'stabilization')"),
        ["keda max"] = (() => Web.ScaledBy(0, 0, Keda.Cpu(70)), "ScaledBy max 0: must be 1 or more. (Parameter 'max')"),
        ["network"] = (() => Peer.Cidr("10.0.0.1"), "Peer.Cidr '10.0.0.1': must be a network, such as '10.0.0.0/8' or '2001:db8::/32'. (Parameter 'block')"),
        ["no target"] = (() => Web.AllowTo(), "AllowTo: no peer is given: name at least one, such as Peer.Workload(\"database\"). (Parameter 'peers')"),
        ["rbac verb"] = (() => Rbac.Allow("Get"), "Rbac.Allow 'Get': must be verbs such as get, list, watch, create, update, patch or delete. (Parameter 'verbs')"),
        ["rbac resource"] = (() => Rbac.Allow("get").On("widgets"),
            "Rbac resource 'widgets': is not one of Kubernetes' own; write its plural with its group, such as 'clusters.postgresql.cnpg.io'. (Parameter 'resources')"),
        ["nobody bound"] = (() => Resource.RoleBinding("b", "r"), "RoleBinding b: names nobody: give at least one subject, such as Subject.ServiceAccount(\"shop\"). (Parameter 'subjects')"),
        ["nothing allowed"] = (() => Resource.Role("r"), "Role r: allows nothing: give at least one rule, such as Rbac.Allow(\"get\").On(\"configmaps\"). (Parameter 'rules')"),
        ["quota of nothing"] = (() => Resource.ResourceQuota("q"), "ResourceQuota q is empty: give at least one amount, such as (\"requests.cpu\", \"20\"). (Parameter 'values')"),
        ["limit of nothing"] = (() => Resource.LimitRange("l"), "LimitRange l: nothing is limited: give at least one amount, such as memory: \"128Mi\". (Parameter 'cpu')"),
        ["device"] = (() => Web.ExtendedResource("gpu", 1), "Extended resource 'gpu': must have a domain, such as 'nvidia.com/gpu'. (Parameter 'name')"),
        ["capability"] = (() => Web.AddCapabilities("net_admin"), "AddCapabilities 'net_admin': must be names such as NET_BIND_SERVICE. (Parameter 'capabilities')"),
        ["address"] = (() => Web.HostAlias("localhost", "a"), "HostAlias 'localhost': must be an IP address, such as '10.0.0.10'. (Parameter 'address')"),
        ["resource field"] = (() => EnvSource.Resource("cpu"),
            "EnvSource.Resource 'cpu': must be limits or requests of cpu, memory or ephemeral-storage, such as 'limits.memory'. (Parameter 'resource')"),
        ["late start"] = (() => Workload.CronJob("c", "i:1", "@daily").StartWithin(5.Seconds()), "StartWithin 5 s: must be 10 s or more. (Parameter 'time')"),
        ["no pull secret"] = (() => Web.PullSecret(), "PullSecret: no Secret is named. (Parameter 'names')"),
        ["no peer"] = (() => Web.AllowFrom(), "AllowFrom: no peer is given: name at least one, such as Peer.SameNamespace. (Parameter 'peers')"),
        ["control characters"] = (() => Web.InNamespace("a\u001b[31mb"),
            "Namespace 'a?[31mb': must be 1 to 63 lower-case letters, digits or '-', starting and ending with a letter or digit, such as 'web-1'. (Parameter 'name')"),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_says_the_value_the_bound_and_the_fix(string name)
    {
        var exception = Assert.ThrowsAny<Exception>(All[name].Call);
        Assert.True(exception is ArgumentException or FormatException or InvalidOperationException, exception.GetType().Name);
        Assert.Equal(All[name].Message, exception.Message);
    }
}
