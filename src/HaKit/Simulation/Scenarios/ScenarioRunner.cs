using System.Text;
using System.Text.Json;
using HaKit.Clusters;
using HaKit.Simulating.Building;
using HaKit.Simulating.Controllers;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Simulating.Scenarios;

/// <summary>Plays scenarios given as lines of JSON, as <c>hakit simulate --scenario</c> takes them.</summary>
internal static class ScenarioRunner
{
    /// <summary>One scenario in, one line <c>{"id": …, "result": {…}}</c> out.</summary>
    /// <exception cref="FormatException">The line is no scenario; the message says what is missing.</exception>
    public static string Run(string line)
    {
        var documents = YamlReader.Read(line, new Source(SourceKind.Text, "scenario"));
        if (documents is not [{ Root: MapNode scenario }, ..])
            throw new FormatException($"A scenario must be a JSON object on one line: {(documents is [{ Problem: { } problem }, ..] ? problem.Message : "it is none")}.");
        var nodes = ScenarioNodes.Read(scenario);
        var objects = scenario.Items("objects").OfType<MapNode>().Select(item => new ManifestObject(item)).ToList();
        var plane = PlaneBuilder.Build(Cluster.Of(nodes), objects);
        var play = new ScenarioRun(plane);
        var result = play.Run(scenario.Text("event") ?? "");
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", (scenario.At("id") as ScalarNode)?.Text ?? "");
            json.WritePropertyName("result");
            ScenarioWriter.Write(json, result);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
