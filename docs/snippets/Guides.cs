using HaKit;
using k8s.Models;

namespace Snippets;

/// <summary>The code of docs/guides.</summary>
public static class Guides
{
    #region SharedBase
    private static Workload Service(string name, string tag) => Workload.AspNetCore($"ghcr.io/example/{name}:{tag}")
        .Replicas(3)
        .Env("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.monitoring:4317")
        .PullSecret("registry")
        .Scrape();
    #endregion

    #region TwelveServices
    private static readonly string[] Names =
        ["accounts", "basket", "billing", "catalog", "gateway", "identity", "inventory", "notifications", "orders", "payments", "search", "shipping"];

    public static Manifest Build(AppArguments app) => Manifest
        .Of(Resource.Namespace("shop"), Names.Select(name => Service(name, app.Text("image.tag", "1.0.0"))))
        .InNamespace("shop")
        .Label("app.kubernetes.io/part-of", "shop")
        .Change("gateway", gateway => gateway.Ingress("shop.example.com", tlsSecret: "shop-tls").Autoscale(3, 20, cpu: 60))
        .ForEnvironment("test", test => test
            .InNamespace("shop-test")
            .ChangeAll(service => service.Env("LOG_LEVEL", "Debug"))
            .Change("gateway", gateway => gateway.Ingress("shop.test.example.com", tlsSecret: "shop-test-tls")));
    #endregion

    public static Task<int> Run(string[] args)
    {
        #region RunWithArguments
        return ManifestApp.Run(args, Build);
        #endregion
    }

    public static Manifest Secrets()
    {
        #region External
        var orders = Workload.AspNetCore("ghcr.io/example/orders:1.4.2")
            .Env("ConnectionStrings__Orders", EnvSource.Secret("orders-db", "uri", external: true))
            .Volume("/etc/certificates", VolumeSource.Secret("orders-tls").External(), readOnly: true);

        return Manifest.Of(orders).Expects(External.ConfigMap("feature-flags"));
        #endregion
    }

    public static Workload Hpa()
    {
        #region HpaMetrics
        var api = Workload.AspNetCore("ghcr.io/example/api:1.4.2")
            .Autoscale(3, 30, Metric.Cpu(60), Metric.Pods("http_requests_per_second", "100"))
            .ScaleUp(policies: ScalePolicy.Percent(100, per: 1.Minute()))
            .ScaleDown(stabilization: 10.Minutes(), policies: ScalePolicy.Pods(2, per: 1.Minute()));
        #endregion
        return api;
    }

    public static Workload Queue()
    {
        #region KedaWorker
        var worker = Workload.Worker("ghcr.io/example/mailer:1.4.2")
            .ScaledBy(
                2,
                20,
                Keda.RabbitMq("mails", length: 50, hostFromEnv: "RABBITMQ"),
                Keda.Cron("0 6 * * *", "0 20 * * *", replicas: 4, timeZone: "Europe/Berlin"))
            .Env("RABBITMQ", EnvSource.Secret("rabbitmq", "uri", external: true));
        #endregion
        return worker;
    }

    public static void UnitTest(Manifest manifest)
    {
        #region UnitTest
        var findings = manifest.Findings.Where(finding => finding.Severity >= Severity.Warning && finding.Accepted is null);
        Check(!findings.Any(), string.Join("\n", findings.Select(finding => $"{finding.Rule} {finding.Object}: {finding.Message}")));
        #endregion
    }

    public static void SnapshotTest(Manifest manifest)
    {
        #region SnapshotTest
        var expected = File.ReadAllText("Snapshots/shop-prod.yaml");
        Check(manifest.In("prod").ToYaml() == expected, "The manifest of prod changed: compare, and if it is right, replace the file.");
        #endregion
    }

    public static V1PodDisruptionBudget ClientObject()
    {
        #region ClientObject
        var budget = new V1PodDisruptionBudget
        {
            Metadata = new() { Name = "api" },
            Spec = new() { MaxUnavailable = 1, Selector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "api" } } },
        };
        #endregion
        return budget;
    }

    private static void Check(bool holds, string message)
    {
        if (!holds)
            throw new InvalidOperationException(message);
    }
}
