using HaKit;
using k8s.Models;

namespace Snippets;

public static class Guide
{
    public static Task<int> FirstManifest(string[] args)
    {
        #region FirstManifest
        return ManifestApp.Run(args, () => Manifest.Of(
            Workload.Nginx()
                .Replicas(3)
                .SpreadAcross(Topology.Zone)
                .WithPdb(maxUnavailable: 1)
                .GracefulShutdown(30.Seconds())));
        #endregion
    }

    public static Workload YourOwnService()
    {
        #region YourOwnService
        var web = Workload.Deployment("web", "ghcr.io/example/web:1.4.2")
            .Replicas(3)
            .SpreadAcross(Topology.Zone)
            .WithPdb(maxUnavailable: 1)
            .Port(8080, "http")
            .Expose(80)
            .ReadyWhen(Probe.Http("/health/ready", "http"))
            .GracefulShutdown(15.Seconds(), stop: 30.Seconds())
            .Resources(cpu: "250m", memory: "256Mi");
        #endregion
        return web;
    }

    public static Workload Autoscaling(Workload web)
    {
        #region Autoscaling
        var scaled = web.Autoscale(min: 3, max: 20, cpu: 60);
        #endregion
        return scaled;
    }

    public static Workload Placement(Workload web)
    {
        #region Placement
        var placed = web
            .SpreadAcross(Topology.Zone, Strength.Required)
            .AntiAffinity(Topology.Host)
            .SeparateFrom("batch")
            .OnNodes("example.com/disk", "ssd", "nvme")
            .Tolerate(Toleration.Of("dedicated", "web"))
            .LeaveLostNodesAfter(60.Seconds());
        #endregion
        return placed;
    }

    public static Workload Shutdown()
    {
        #region Shutdown
        var worker = Workload.Deployment("worker", "ghcr.io/example/worker:2.1.0")
            .BeforeStop("/app/worker", "finish-current-job")
            .GracefulShutdown(0.Seconds(), stop: 120.Seconds());
        #endregion
        return worker;
    }

    public static Workload Configuration(Workload web)
    {
        #region Configuration
        var configured = web
            .Env("LOG_LEVEL", "info")
            .Env("DB_PASSWORD", EnvSource.Secret("database", "password"))
            .ConfigFile("/etc/web/app.conf", "greeting = hello\n")
            .Volume("/cache", VolumeSource.Empty("1Gi"))
            .Sidecar(Container.Of("proxy", "ghcr.io/example/proxy:7").Port(15001, "proxy"));
        #endregion
        return configured;
    }

    public static Workload Accepting(Workload leader)
    {
        #region Accepting
        var accepted = leader.Accept(Rules.SingleReplica, "leader election; restart takes 2 s");
        #endregion
        return accepted;
    }

    public static Workload Configure(Workload web)
    {
        #region Configure
        var special = web
            .Configure((V1Deployment d) => d.Spec.Paused = true)
            .ConfigurePod(p => p.Spec.DnsPolicy = "Default");
        #endregion
        return special;
    }

    public static Manifest Environments(Workload web)
    {
        #region Environments
        var manifest = Manifest.Of(Resource.Namespace("shop"), web)
            .InNamespace("shop")
            .Label("example.com/team", "checkout")
            .ForEnvironment("test", m => m.Change("web", w => w.Replicas(2)))
            .ForEnvironment("prod", m => m.Change("web", w => w.Replicas(6).Env("LOG_LEVEL", "warn")));
        #endregion
        return manifest;
    }

    public static Manifest ClientObjects(Manifest manifest)
    {
        #region ClientObjects
        var complete = manifest
            .Add(new V1ConfigMap
            {
                ApiVersion = "v1",
                Kind = "ConfigMap",
                Metadata = new V1ObjectMeta { Name = "settings" },
                Data = new Dictionary<string, string> { ["greeting"] = "hello" },
            })
            .Add(new Dictionary<string, object?>
            {
                ["apiVersion"] = "monitoring.coreos.com/v1",
                ["kind"] = "PodMonitor",
                ["metadata"] = new Dictionary<string, object?> { ["name"] = "web" },
            });
        #endregion
        return complete;
    }

    public static string Reading(Manifest manifest)
    {
        #region Reading
        foreach (var finding in manifest.Findings)
            Console.Error.WriteLine($"{finding.Rule} {finding.Object}: {finding.Message}");
        var yaml = manifest.ToYaml();
        #endregion
        return yaml;
    }
}
