using System.Text.Json;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Output;

/// <summary><c>hakit validate -o json</c>. Members may be added, never renamed or dropped.</summary>
internal static class ValidateJson
{
    /// <summary>The reason given where a document cannot be read at all.</summary>
    public const string UnreadableReason = "DecodeError";

    public static ReadOnlyMemory<byte> Write(Report report) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("documents");
        foreach (var one in report.Cases)
            WriteCase(json, one);
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("valid", report.Count(CaseStatus.Valid));
        json.WriteNumber("invalid", report.Count(CaseStatus.Invalid));
        json.WriteNumber("skipped", report.Count(CaseStatus.Skipped));
        json.WriteNumber("unreadable", report.Count(CaseStatus.Unreadable));
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteCase(Utf8JsonWriter json, ReportCase one)
    {
        json.WriteStartObject();
        json.WriteDocument(one.Document);
        json.WriteString("apiVersion", one.Object?.ApiVersion ?? "");
        json.WriteString("kind", one.Object?.Kind ?? "");
        json.WriteString("namespace", one.Object?.Namespace ?? "");
        json.WriteString("name", one.Object?.Name ?? "");
        json.WriteString("status", Status(one.Status));
        json.WriteStartArray("errors");
        if (one.Status == CaseStatus.Unreadable)
            WriteError(json, "", UnreadableReason, one.Reason, one.Document.Place.Line, one.Document.Place.Column);
        foreach (var problem in one.Problems)
            WriteError(json, problem.Field, problem.Rule, problem.Message, problem.Place.Line, problem.Place.Column);
        json.WriteEndArray();
        if (one.Warnings.Count > 0)
            WriteWarnings(json, one.Warnings);
        if (one.Reason.Length > 0 && one.Status != CaseStatus.Unreadable)
            json.WriteString("reason", one.Reason);
        json.WriteEndObject();
    }

    private static void WriteWarnings(Utf8JsonWriter json, IReadOnlyList<Problem> warnings)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in warnings)
            WriteError(json, warning.Field, warning.Rule, warning.Message, warning.Place.Line, warning.Place.Column);
        json.WriteEndArray();
    }

    private static string Status(CaseStatus status) => status switch
    {
        CaseStatus.Valid => "valid",
        CaseStatus.Invalid => "invalid",
        CaseStatus.Skipped => "skipped",
        _ => "unreadable",
    };

    private static void WriteError(Utf8JsonWriter json, string field, string reason, string message, int line, int column)
    {
        json.WriteStartObject();
        json.WriteString("field", field);
        json.WriteString("reason", reason);
        json.WriteString("message", message);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteEndObject();
    }
}
