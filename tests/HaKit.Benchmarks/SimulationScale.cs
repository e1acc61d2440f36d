using System.Diagnostics;
using System.Globalization;
using System.Text;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Benchmarks;

/// <summary>
/// The sweep of a large cluster: 300 workloads, every single node and every zone lost. One process for each size, so that the memory is its own:
/// <c>--simulation 1000 15000</c>, <c>--simulation 5000 150000</c>.
/// </summary>
internal static class SimulationScale
{
    private const int Zones = 5;
    private const int Workloads = 300;

    public static int Run(string[] args)
    {
        var (nodes, pods) = args is [var first, var second]
            ? (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(second, CultureInfo.InvariantCulture))
            : (1000, 15_000);
        var start = Stopwatch.GetTimestamp();
        var simulation = Simulation.Of(Objects(pods / Workloads), Cluster.Zones(Zones).NodesPerZone(nodes / Zones).NodeSize("32", "128Gi"));
        var pending = simulation.PendingPods;
        var placed = Environment.CpuUsage.TotalTime;
        var report = simulation.Survey([Fault.AnyNode, Fault.ZoneLoss]);
        var all = Stopwatch.GetElapsedTime(start);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{nodes} nodes, {pods} pods ({pending} pending), {report.Plays} plays: CPU {placed.TotalSeconds:F2} s to place them; all after {all.TotalSeconds:F2} s, CPU {self.TotalProcessorTime.TotalSeconds:F2} s, peak {self.PeakWorkingSet64 >> 20} MiB, outcome {Checksum(report):X8}"));
        return 0;
    }

    /// <summary>The same for the same result, whatever the speed.</summary>
    private static uint Checksum(SimulationReport report)
    {
        var sum = 2166136261u;
        foreach (var outcome in report.Outcomes)
        {
            foreach (var c in FormattableString.Invariant($"{outcome.Workload} {outcome.Worst} {outcome.ReadyAtWorst} {outcome.ReadyAfter} {outcome.Completes} {outcome.AtRiskSeconds} {outcome.RecoveredAt}"))
                sum = (sum ^ c) * 16777619u;
        }

        return sum;
    }

    private static List<ManifestObject> Objects(int replicas)
    {
        var yaml = new StringBuilder();
        for (var number = 0; number < Workloads; number++)
            yaml.Append(CultureInfo.InvariantCulture, $"---\n{Workload(number, replicas)}---\n{Guard(number)}");
        return [.. YamlReader.Read(yaml.ToString(), new Source(SourceKind.Text, "scale.yaml")).Select(document => document.Root).OfType<MapNode>().Select(root => new ManifestObject(root))];
    }

    /// <summary>Ten kinds in turn: most spread softly over zones and hosts, some have the built-in spread, anti-affinity or a hard spread.</summary>
    private static string Workload(int number, int replicas)
    {
        var placement = (number % 10) switch
        {
            0 or 1 => "",
            2 => $"affinity: {{podAntiAffinity: {{preferredDuringSchedulingIgnoredDuringExecution: [{{weight: 100, podAffinityTerm: {{topologyKey: kubernetes.io/hostname, labelSelector: {{matchLabels: {{app: w{number}}}}}}}}}]}}}}, ",
            3 => $"topologySpreadConstraints: [{Spread("topology.kubernetes.io/zone", "DoNotSchedule", number)}], ",
            _ => $"topologySpreadConstraints: [{Spread("topology.kubernetes.io/zone", "ScheduleAnyway", number)}, {Spread("kubernetes.io/hostname", "ScheduleAnyway", number)}], ",
        };
        return string.Create(CultureInfo.InvariantCulture, $$"""
            apiVersion: apps/v1
            kind: {{(number % 10 == 3 ? "StatefulSet" : "Deployment")}}
            metadata: {name: w{{number}}}
            spec:
              replicas: {{replicas}}
              {{(number % 10 == 3 ? "podManagementPolicy: Parallel" : "minReadySeconds: 5")}}
              selector: {matchLabels: {app: w{{number}}} }
              template:
                metadata: {labels: {app: w{{number}}} }
                spec: { {{placement}}containers: [{name: c, image: "x:1", readinessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 10}, resources: {requests: {cpu: {{100 * (1 + number % 7)}}m, memory: {{256 * (1 + number % 5)}}Mi} } }] }

            """);
    }

    private static string Spread(string key, string otherwise, int number) =>
        $"{{maxSkew: 1, topologyKey: {key}, whenUnsatisfiable: {otherwise}, labelSelector: {{matchLabels: {{app: w{number}}}}}}}";

    private static string Guard(int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: w{{number}}}
        spec: {maxUnavailable: 10%, selector: {matchLabels: {app: w{{number}}} } }

        """);
}
