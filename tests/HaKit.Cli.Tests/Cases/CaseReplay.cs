using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HaKit.Cli.Tests.Cases;

/// <summary>Runs a case through the tool and compares.</summary>
internal static class CaseReplay
{
    /// <summary>What differs from what the case expects; empty where nothing does.</summary>
    public static IReadOnlyList<string> Differences(Case @case)
    {
        var differences = new List<string>();
        using var workspace = new Workspace();
        foreach (var file in @case.Files)
            workspace.With(file.Key, file.Value);
        var expect = @case.Expect;
        var text = workspace.Run(@case.CommandLine);
        if (expect["exit"] is { } exit && text.ExitCode != (int)exit)
            differences.Add($"exit {text.ExitCode} instead of {exit}");
        var said = text.Output + text.Error;
        if (expect["says"] is { } says && !Regex.IsMatch(said, (string)says!))
            differences.Add($"does not say {says}:\n{said}");
        if (expect["unsaid"] is { } unsaid && Regex.Match(said, (string)unsaid!) is { Success: true } match)
            differences.Add($"says '{match.Value}':\n{said}");
        if (!@case.IsFix && new[] { "must", "never", "statuses", "outcomes" }.Any(expect.ContainsKey))
            CompareJson(workspace.Run([.. @case.CommandLine, "-o", "json"]), expect, differences);
        return differences;
    }

    private static void CompareJson(RunResult run, JsonObject expect, List<string> differences)
    {
        if (run.Output.Length == 0)
        {
            differences.Add($"no JSON: {run.Error}");
            return;
        }

        var json = JsonNode.Parse(run.Output)!;
        var rules = Texts(json["findings"], "rule").ToHashSet();
        foreach (var missing in Texts(expect["must"]).Where(rule => !rules.Contains(rule)))
            differences.Add($"lacks {missing}; has {string.Join(' ', rules.Order(StringComparer.Ordinal))}");
        foreach (var wrong in Texts(expect["never"]).Where(rules.Contains))
            differences.Add($"has {wrong}");
        if (expect["statuses"] is { } statuses && !Texts(statuses).SequenceEqual(Texts(json["documents"], "status")))
            differences.Add($"statuses {string.Join(' ', Texts(json["documents"], "status"))}");
        foreach (var (name, members) in expect["outcomes"]?.AsObject() ?? [])
            CompareOutcomes(name, members!.AsObject(), json["outcomes"]!.AsArray(), differences);
    }

    private static void CompareOutcomes(string name, JsonObject members, JsonArray outcomes, List<string> differences)
    {
        var own = outcomes.Where(outcome => $"{outcome!["workload"]!["kind"]} {outcome["workload"]!["name"]}" == name).ToArray();
        if (own.Length == 0)
            differences.Add($"no outcome of {name}");
        foreach (var outcome in own)
        {
            foreach (var (member, value) in members)
            {
                if (!JsonNode.DeepEquals(outcome![member], value))
                    differences.Add($"{name}, {outcome["fault"]}: {member} is {outcome[member]?.ToJsonString()} instead of {value?.ToJsonString()}");
            }
        }
    }

    private static IEnumerable<string> Texts(JsonNode? list, string? member = null) =>
        (list?.AsArray() ?? []).Select(item => (string)(member is null ? item : item![member])!);
}
