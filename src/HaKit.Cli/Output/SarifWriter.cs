using System.Text.Json;
using HaKit.Cli.Inputs;
using HaKit.Cli.Reports;
using HaKit.Tree;

namespace HaKit.Cli.Output;

/// <summary><c>-o sarif</c>: SARIF 2.1.0, one run.</summary>
internal static class SarifWriter
{
    public static ReadOnlyMemory<byte> Write(Report report) => JsonOutput.Write(json =>
    {
        var rules = report.Rules.Select((rule, index) => (rule.Id, index)).ToDictionary(r => r.Id, r => r.index, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, report);
        WriteInvocation(json, report);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var problem in report.Problems)
            WriteResult(json, problem, rules);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "hakit");
        json.WriteString("semanticVersion", CliHost.Version);
        if (DocumentationLinks.Home is { } home)
            json.WriteString("informationUri", home);
        json.WriteStartArray("rules");
        foreach (var rule in report.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteText(json, "shortDescription", rule.Title);
            WriteText(json, "fullDescription", rule.Description);
            if (rule.HelpLink is { } link)
                json.WriteString("helpUri", link);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", !report.HasUnreadable);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var one in report.Cases.Where(c => c.Status is CaseStatus.Unreadable or CaseStatus.Skipped && c.Reason != InputReasons.Empty))
        {
            json.WriteStartObject();
            json.WriteString("level", one.Status == CaseStatus.Unreadable ? "error" : "note");
            WriteText(json, "message", one.Status == CaseStatus.Unreadable ? one.Reason : "skipped: " + one.Reason);
            json.WriteStartArray("locations");
            json.WriteStartObject();
            WritePlace(json, one.Document.Place);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Problem problem, Dictionary<string, int> rules)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", problem.Rule);
        if (rules.TryGetValue(problem.Rule, out var index))
            json.WriteNumber("ruleIndex", index);
        json.WriteString("level", Level(problem.Severity));
        WriteText(json, "message", problem.Remediation.Length == 0 ? problem.Message : $"{problem.Message} {problem.Remediation}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePlace(json, problem.Place);
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", problem.Object.Name);
        json.WriteString("fullyQualifiedName", ObjectTitle.Of(problem.Object) + (problem.Field.Length == 0 ? "" : ": " + problem.Field));
        json.WriteString("kind", problem.Object.Kind);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("hakitFinding/v1", Fingerprint.Of(problem));
        json.WriteEndObject();
        WriteSuppression(json, problem);
        json.WriteEndObject();
    }

    private static void WriteSuppression(Utf8JsonWriter json, Problem problem)
    {
        if (problem.Counts)
            return;
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", problem.Accepted is null ? "external" : "inSource");
        json.WriteString("justification", problem.Accepted ?? "held by the baseline");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(place.Source.Name));
        json.WriteEndObject();
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            if (place.Column > 0)
                json.WriteNumber("startColumn", place.Column);
            if (Region.At(place) is { } region)
            {
                json.WriteNumber("endLine", place.Line);
                json.WriteNumber("endColumn", region.EndColumn);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>A path as a relative reference, an absolute one as a file URI; viewers resolve the former against the repository.</summary>
    private static string Uri(string file)
    {
        var path = file.Replace('\\', '/');
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        var escaped = string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
        return path.StartsWith('/') ? "file://" + escaped : path.Length > 1 && path[1] == ':' ? $"file:///{path[0]}:{escaped[4..]}" : escaped;
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
