using System.Text.Json;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Output;

/// <summary><c>hakit audit -o json</c>. Members may be added, never renamed or dropped.</summary>
internal static class AuditJson
{
    public static ReadOnlyMemory<byte> Write(AuditReport audit) => JsonOutput.Write(json =>
    {
        var report = audit.Report;
        json.WriteStartObject();
        json.WriteStartArray("findings");
        foreach (var problem in report.Problems)
            WriteFinding(json, problem, AuditReport.TitleOf(problem.Rule));
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("error", audit.Count(Severity.Error));
        json.WriteNumber("warning", audit.Count(Severity.Warning));
        json.WriteNumber("info", audit.Count(Severity.Info));
        json.WriteNumber("accepted", audit.Accepted);
        json.WriteNumber("objects", audit.Objects);
        json.WriteNumber("known", audit.Known);
        json.WriteEndObject();
        json.WriteDocuments("skipped", report, CaseStatus.Skipped);
        json.WriteDocuments("unreadable", report, CaseStatus.Unreadable);
        json.WriteEndObject();
    });

    private static void WriteFinding(Utf8JsonWriter json, Problem problem, string title)
    {
        json.WriteStartObject();
        json.WriteString("rule", problem.Rule);
        json.WriteString("title", title);
        json.WriteString("severity", SeverityName.Of(problem.Severity));
        json.WriteString("message", problem.Message);
        json.WriteString("remediation", problem.Remediation);
        json.WriteStartObject("object");
        json.WriteString("apiVersion", problem.Object.ApiVersion);
        json.WriteString("kind", problem.Object.Kind);
        json.WriteString("namespace", problem.Object.Namespace);
        json.WriteString("name", problem.Object.Name);
        json.WriteEndObject();
        json.WriteString("field", problem.Field);
        json.WriteString("file", problem.Place.Source.Name);
        json.WriteNumber("line", problem.Place.Line);
        json.WriteNumber("column", problem.Place.Column);
        json.WriteString("accepted", problem.Accepted);
        if (problem.IsKnown)
            json.WriteBoolean("known", true);
        json.WriteEndObject();
    }
}
