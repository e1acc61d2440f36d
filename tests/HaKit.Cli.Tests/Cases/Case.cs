using System.Text.Json;
using System.Text.Json.Nodes;

namespace HaKit.Cli.Tests.Cases;

/// <summary>A small input from a problem that practitioners had, with what must and must not be said of it: a line of <c>cases.jsonl</c>.</summary>
internal sealed record Case(string Id, string Why, IReadOnlyList<KeyValuePair<string, string>> Files, string Run, string[] Args, JsonObject Expect)
{
    private const string NodeList = "nodes.json";

    public static IReadOnlyList<Case> All { get; } = Read();

    /// <summary>The arguments of the run: every file but the nodes, in order, unless the case names its inputs itself.</summary>
    public string[] CommandLine =>
        [Run, .. NamesItsInputs ? [] : Files.Select(file => file.Key).Where(name => name != NodeList), .. Args];

    public bool IsFix => Args.Contains("--fix");

    private bool NamesItsInputs => Args.Length > 0 && Args[0].StartsWith('.');

    private static Case[] Read()
    {
        using var stream = typeof(Case).Assembly.GetManifestResourceStream("cases.jsonl")!;
        using var reader = new StreamReader(stream);
        var cases = new List<Case>();
        while (reader.ReadLine() is { } line)
        {
            var json = JsonNode.Parse(line)!.AsObject();
            cases.Add(new Case(
                (string)json["id"]!,
                (string)json["why"]!,
                [.. json["files"]!.AsObject().Select(file => new KeyValuePair<string, string>(file.Key, (string)file.Value!))],
                (string)json["run"]!,
                json["args"]?.AsArray().Deserialize<string[]>() ?? [],
                json["expect"]!.AsObject()));
        }

        return [.. cases];
    }
}
