using System.Text.Json;
using System.Text.Json.Nodes;
using HaKit.Simulating.Scenarios;

namespace HaKit.Conformance.Tests.Simulation;

/// <summary>What a real scheduler, controller manager and eviction API 1.36 did, against what the simulation says they do.</summary>
public class ClusterConformanceTests
{
    /// <summary>
    /// The recorded placement prefers a third pod on one of two equal nodes to a second one on the other, which no seed and no score that is modelled explains.
    /// </summary>
    private static readonly string[] KnownToDiffer = ["42-12"];

    [Fact]
    public void Recorded_scenarios_are_predicted_whole()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "cluster-1.36.jsonl"));
        var wrong = lines.Select(line => (Id: (string)JsonNode.Parse(line)!["id"]!, Text: Difference(line))).Where(item => item.Text is not null).ToList();
        Assert.True(wrong.Select(item => item.Id).SequenceEqual(KnownToDiffer), string.Join("\n", wrong.Select(item => item.Text)));
    }

    private static string? Difference(string line)
    {
        var scenario = JsonNode.Parse(line)!;
        var expected = scenario["result"]!;
        var actual = JsonNode.Parse(ScenarioRunner.Run(line))!["result"]!;
        foreach (var unstable in scenario["unstable"]!.AsArray())
        {
            Drop(expected, unstable!.GetValue<string>());
            Drop(actual, unstable!.GetValue<string>());
        }

        return JsonNode.DeepEquals(expected, actual) ? null : $"{scenario["id"]}\n  was  {Text(expected)}\n  said {Text(actual)}";
    }

    private static void Drop(JsonNode from, string path)
    {
        var at = from;
        var names = path.Split('.');
        foreach (var name in names[..^1])
            at = at?[name];
        (at as JsonObject)?.Remove(names[^1]);
    }

    private static string Text(JsonNode node) => node.ToJsonString(new JsonSerializerOptions { WriteIndented = false });
}
