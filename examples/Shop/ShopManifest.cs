using HaKit;

namespace Shop;

/// <summary>A shop: six services, a database, a cache; a test and a production environment.</summary>
public static class ShopManifest
{
    private const string Version = "4.2.0";

    public static Manifest Build() => Manifest
        .Of(
            Resource.Namespace("shop").Label("pod-security.kubernetes.io/enforce", "restricted"),
            Resource.PriorityClass("shop-orders", 100_000, description: "Taking orders goes before everything else of the shop"),
            Resource.DenyAllTraffic(),
            Database,
            Cache,
            Gateway,
            Catalog,
            Cart,
            Orders,
            Payments,
            Mailer)
        .InNamespace("shop")
        .Label("app.kubernetes.io/part-of", "shop")
        .ForEnvironment("test", test => test
            .InNamespace("shop-test")
            .Without("mailer")
            .Change("gateway", gateway => gateway
                .Autoscale(min: 2, max: 3)
                .Ingress("shop.test.example.com", tlsSecret: "shop-test-tls", className: "public"))
            .Change("catalog", catalog => catalog.Autoscale(min: 2, max: 3)))
        .ForEnvironment("prod", prod => prod
            .Label("example.com/stage", "prod")
            .Change("gateway", gateway => gateway.Autoscale(min: 6, max: 60))
            .Change("orders", orders => orders.Replicas(6).Env("LOG_LEVEL", "Warning"))
            .Change("database", database => database.Resources(cpu: "4", memory: "16Gi", memoryLimit: "16Gi")));

    private static Workload Database => Workload.PostgreSql(passwordSecret: "database", name: "database")
        .Claim("/var/lib/postgresql/data", "100Gi", storageClass: "fast", name: "data")
        .AllowFrom(Peer.Workload("catalog"), Peer.Workload("orders"), Peer.Workload("payments"));

    private static Workload Cache => Workload.Redis("cache")
        .AllowFrom(Peer.Workload("cart"), Peer.Workload("catalog"));

    private static Workload Gateway => Service("gateway")
        .Autoscale(min: 3, max: 20, cpu: 60)
        .GracefulShutdown(30.Seconds(), stop: 35.Seconds())
        .Ingress("shop.example.com", tlsSecret: "shop-tls", className: "public")
        .AllowFrom(Peer.Namespace("ingress"));

    private static Workload Catalog => Service("catalog")
        .Autoscale(min: 2, max: 10)
        .Env("ConnectionStrings__Database", EnvSource.Secret("database", "connection-string", external: true))
        .Env("ConnectionStrings__Cache", "cache:6379")
        .AllowFrom(Peer.Workload("gateway"));

    private static Workload Cart => Service("cart")
        .Replicas(3)
        .Env("ConnectionStrings__Cache", "cache:6379")
        .AllowFrom(Peer.Workload("gateway"));

    private static Workload Orders => Service("orders")
        .Replicas(3)
        .Priority("shop-orders")
        .Env("LOG_LEVEL", "Information")
        .Env("ConnectionStrings__Database", EnvSource.Secret("database", "connection-string", external: true))
        .SeparateFrom("payments")
        .AllowFrom(Peer.Workload("gateway"), Peer.Workload("payments"));

    private static Workload Payments => Service("payments")
        .Replicas(3)
        .SpreadAcross(Topology.Zone, Strength.Required)
        .ConfigFile("/app/appsettings.Production.json", """
            {
              "Payments": { "Provider": "example", "TimeoutSeconds": 20 }
            }

            """)
        .AllowFrom(Peer.Workload("orders"));

    private static Workload Mailer => Workload.Worker(Image("mailer"));

    private static Workload Service(string name) => Workload.AspNetCore(Image(name));

    private static ImageRef Image(string name) => $"ghcr.io/example/shop/{name}:{Version}";
}
