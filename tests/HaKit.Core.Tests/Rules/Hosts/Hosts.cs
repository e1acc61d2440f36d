using HaKit.Facts;
using static HaKit.Core.Tests.Rules.Manifests;

namespace HaKit.Core.Tests.Rules.Hosts;

/// <summary>An app called Shop and the Deployment that runs it.</summary>
internal static class Hosts
{
    /// <summary>Leaves everything to settings and maps two health checks.</summary>
    public static HostFacts Shop { get; } = new("Shop")
    {
        Endpoints = [],
        Routes = [new RoutePattern("/health/ready", IsHealthCheck: true), new RoutePattern("/health/live", IsHealthCheck: true), new RoutePattern("/orders/{id:int}")],
    };

    public static RuleSpec On(RuleId rule, params HostFacts[] hosts) => new RuleSpec(rule).With(options => options with { Hosts = hosts });

    public static string Runs(string container = "", string pod = "", string annotations = "", string image = "ghcr.io/example/shop:1.0", string name = "web") =>
        Deployment(pod: pod, container: container, annotations: annotations, image: image, name: name);

    public static string Probe(string path = "/health/ready", string port = "8080", string more = "") => $"readinessProbe: {{httpGet: {{path: {path}, port: {port}{more}}}}}";

    public static string Env(string name, string value) => $"env: [{{name: {name}, value: '{value}'}}]";
}
