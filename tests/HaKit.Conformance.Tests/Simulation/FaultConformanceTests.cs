using System.Text;
using System.Text.Json.Nodes;
using HaKit.Cli;

namespace HaKit.Conformance.Tests.Simulation;

/// <summary>
/// Drains and losses of nodes and zones that a real control plane 1.36 went through, several workloads at once, against what <c>hakit simulate</c> prints
/// for them. Ties between nodes are drawn, so each recorded number must lie in the range over seeds.
/// </summary>
public sealed class FaultConformanceTests : IDisposable
{
    private const int Seeds = 20;

    private readonly string folder = Directory.CreateTempSubdirectory("hakit-faults-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Recorded_faults_end_within_the_range_of_the_seeds()
    {
        var differences = Recorded().SelectMany(Differences).ToList();
        Assert.Equal(Known.Outcomes, differences);
    }

    [Fact]
    public void Recorded_placements_of_each_workload_are_among_those_of_the_seeds() =>
        Assert.Equal(Known.Placements, Recorded().SelectMany(scenario => Unplaced(scenario, Simulate(scenario))).ToList());

    private static IEnumerable<JsonNode> Recorded() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "faults-1.36.jsonl")).Select(line => JsonNode.Parse(line)!);

    private IEnumerable<string> Differences(JsonNode scenario)
    {
        var outcomes = Simulate(scenario)["outcomes"]!.AsArray().ToDictionary(outcome => (string)outcome!["workload"]!["name"]!, outcome => outcome!);
        var result = scenario["result"]!;
        foreach (var (workload, ready) in result["before"]!.AsObject())
        {
            var outcome = outcomes[workload];
            if ((int)ready! != (int)outcome["readyBefore"]!)
                yield return $"{scenario["id"]} {workload} before: {ready}, not {outcome["readyBefore"]}";
            foreach (var (member, range) in new[] { ("worst", "readyAtWorstRange"), ("after", "readyAfterRange") })
            {
                var (recorded, least, most) = ((int)result[member]![workload]!, (int)outcome[range]![0]!, (int)outcome[range]![1]!);
                if (recorded < least || recorded > most)
                    yield return $"{scenario["id"]} {workload} {member}: {recorded}, not {least} to {most}";
            }
        }

        if (result["drained"] is { } drained && !Ends(outcomes.Values).Contains((bool)drained))
            yield return $"{scenario["id"]} drained: {drained}";
    }

    /// <summary>The drain's ends that the seeds allow: a node is empty once every workload's pods have left it.</summary>
    private static IEnumerable<bool> Ends(IEnumerable<JsonNode> outcomes)
    {
        var incomplete = outcomes.Select(outcome => (int)outcome["incompleteSeeds"]!).ToList();
        if (incomplete.Max() > 0)
            yield return false;
        if (incomplete.Max() < Seeds)
            yield return true;
    }

    private static IEnumerable<string> Unplaced(JsonNode scenario, JsonNode survey)
    {
        var placements = survey["placements"]!.AsArray().SelectMany(placement => placement!["workloads"]!.AsArray())
            .ToLookup(workload => (string)workload!["workload"]!["name"]!, workload => workload!["nodes"]!);
        foreach (var (workload, nodes) in scenario["placed"]!.AsObject())
        {
            if (!placements[workload].Any(placed => JsonNode.DeepEquals(Sorted(placed), Sorted(nodes!))))
                yield return $"{scenario["id"]} {workload}: {Sorted(nodes!).ToJsonString()}";
        }
    }

    private static JsonObject Sorted(JsonNode nodes) =>
        new(nodes.AsObject().OrderBy(node => node.Key, StringComparer.Ordinal).Select(node => KeyValuePair.Create(node.Key, node.Value?.DeepClone())));

    private JsonNode Simulate(JsonNode scenario)
    {
        Write("objects.json", "List", scenario["objects"]!.AsArray().Select(item => item!.DeepClone()));
        Write("nodes.json", "NodeList", scenario["nodes"]!.AsArray().Select(node => new JsonObject
        {
            ["metadata"] = new JsonObject { ["name"] = node!["name"]!.DeepClone(), ["labels"] = node["labels"]!.DeepClone() },
            ["status"] = new JsonObject
            {
                ["allocatable"] = new JsonObject { ["cpu"] = node["cpu"]!.DeepClone(), ["memory"] = "64Gi", ["pods"] = "110" },
                ["conditions"] = new JsonArray(new JsonObject { ["type"] = "Ready", ["status"] = "True" }),
            },
        }));
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new CliHost { Input = Stream.Null, Output = output, Error = error, WorkingDirectory = folder };
        var exit = host.Run(["simulate", "objects.json", "--cluster", "nodes.json", "--faults", (string)scenario["fault"]!, "--seeds", $"{Seeds}", "-o", "json"]);
        Assert.True(exit != 2, $"{scenario["id"]}: {error}");
        return JsonNode.Parse(output.ToArray())!;
    }

    private void Write(string name, string kind, IEnumerable<JsonNode> items) => File.WriteAllText(
        Path.Combine(folder, name),
        new JsonObject { ["apiVersion"] = "v1", ["kind"] = kind, ["items"] = new JsonArray([.. items]) }.ToJsonString(),
        Encoding.UTF8);

    /// <summary>What is known to differ, one line each.</summary>
    private static class Known
    {
        public static readonly string[] Outcomes = [];

        public static readonly string[] Placements = [];
    }
}
