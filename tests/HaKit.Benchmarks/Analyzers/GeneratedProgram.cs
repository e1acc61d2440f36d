using System.Globalization;
using System.Text;

namespace HaKit.Benchmarks.Analyzers;

/// <summary>A program that describes many workloads, each a little different, twenty in a file and one in a method, as a large deployment project might.</summary>
internal static class GeneratedProgram
{
    private const int InOneFile = 20;

    public static IReadOnlyList<string> Chains(int count) => Files(count, i => string.Create(CultureInfo.InvariantCulture, $$"""
            public static Manifest App{{i}}() => Manifest.Of(
                Workload.Deployment("app-{{i}}", "registry.example/app-{{i}}:1.{{i % 40}}")
                    .Replicas({{2 + (i % 5)}})
                    .Port({{8000 + (i % 100)}}, "http")
                    .Expose(80, {{8000 + (i % 100)}})
                    .Resources(cpu: "{{100 + (i % 9 * 50)}}m", memory: "{{64 + (i % 7 * 64)}}Mi")
                    .SpreadAcross(Topology.Zone)
                    .WithPdb(maxUnavailable: 1)
                    .ReadyWhen(Probe.Http("/ready", {{8000 + (i % 100)}}).After({{5 + (i % 10)}}.Seconds()))
                    .GracefulShutdown({{20 + (i % 20)}}.Seconds()){{(i % 10 == 0 ? ".Recreate()" : "")}}).InNamespace("team-{{i % 12}}");
        """));

    public static IReadOnlyList<string> Deployments(int count) => Files(count, i => string.Create(CultureInfo.InvariantCulture, $$"""
            public static V1Deployment App{{i}}() => new()
            {
                ApiVersion = "apps/v1",
                Kind = "Deployment",
                Metadata = new() { Name = "app-{{i}}", NamespaceProperty = "team-{{i % 12}}", Labels = new Dictionary<string, string> { ["app"] = "app-{{i}}" } },
                Spec = new()
                {
                    Replicas = {{1 + (i % 5)}},
                    Selector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "app-{{i}}" } },
                    Template = new()
                    {
                        Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "app-{{i}}" } },
                        Spec = new()
                        {
                            TerminationGracePeriodSeconds = {{30 + (i % 20)}},
                            Containers =
                            [
                                new()
                                {
                                    Name = "app",
                                    Image = "registry.example/app-{{i}}:1.{{i % 40}}",
                                    Ports = [new() { ContainerPort = {{8000 + (i % 100)}}, Name = "http" }],
                                    ReadinessProbe = new() { HttpGet = new() { Path = "/ready", Port = {{8000 + (i % 100)}} }, PeriodSeconds = {{5 + (i % 5)}} },
                                    Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("{{100 + (i % 9 * 50)}}m"), ["memory"] = new("128Mi") } },
                                },
                            ],
                        },
                    },
                },
            };
        """));

    private static List<string> Files(int count, Func<int, string> member)
    {
        var files = new List<string>();
        for (var first = 0; first < count; first += InOneFile)
        {
            var text = new StringBuilder("using System.Collections.Generic;\nusing HaKit;\nusing k8s.Models;\n\npublic static class Apps")
                .Append(CultureInfo.InvariantCulture, $"{first}\n{{\n");
            for (var i = first; i < Math.Min(first + InOneFile, count); i++)
                text.Append(member(i)).Append("\n\n");
            files.Add(text.Append("}\n").ToString());
        }

        return files;
    }
}
