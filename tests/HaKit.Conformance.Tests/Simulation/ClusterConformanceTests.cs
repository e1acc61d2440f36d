using System.Text.Json;
using System.Text.Json.Nodes;
using HaKit.Simulating.Scenarios;

namespace HaKit.Conformance.Tests.Simulation;

/// <summary>What a real scheduler, controller manager and eviction API 1.36 did, against what the simulation says they do.</summary>
public class ClusterConformanceTests
{
    private const double Reach = 0.98;

    [Fact]
    public void Recorded_scenarios_are_predicted_whole()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "cluster-1.36.jsonl"));
        var wrong = lines.Select(Difference).OfType<string>().ToList();
        Assert.True(
            lines.Length - wrong.Count >= Reach * lines.Length,
            $"{lines.Length - wrong.Count} of {lines.Length} predicted:\n{string.Join("\n", wrong)}");
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
