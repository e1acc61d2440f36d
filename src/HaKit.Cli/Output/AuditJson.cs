using System.Text.Json;
using HaKit.Cli.Fixing;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Output;

/// <summary><c>hakit audit -o json</c>. Members may be added, never renamed or dropped.</summary>
internal static class AuditJson
{
    public static ReadOnlyMemory<byte> Write(AuditReport audit, IReadOnlyList<FixedFinding>? fixes) => JsonOutput.Write(json =>
    {
        var report = audit.Report;
        json.WriteStartObject();
        json.WriteStartArray("findings");
        foreach (var problem in report.Problems)
            WriteFinding(json, problem);
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
        WriteHeldBack(json, audit);
        if (fixes is not null)
            WriteFixes(json, fixes);
        json.WriteEndObject();
    });

    private static void WriteHeldBack(Utf8JsonWriter json, AuditReport audit)
    {
        json.WriteStartArray("heldBack");
        foreach (var (because, verdicts) in audit.HeldBackByCause())
        {
            foreach (var held in verdicts)
            {
                json.WriteStartObject();
                json.WriteString("rule", held.Rule.Id.Value);
                json.WriteReference("object", held.Subject.Reference);
                json.WriteString("because", because);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteFixes(Utf8JsonWriter json, IReadOnlyList<FixedFinding> fixes)
    {
        json.WriteStartArray("fixed");
        foreach (var one in fixes)
        {
            json.WriteStartObject();
            json.WriteString("rule", one.Finding.Rule);
            json.WriteReference("object", one.Finding.Object);
            json.WriteString("file", one.Finding.File);
            json.WriteStartArray("changes");
            foreach (var step in one.Steps)
                json.WriteStringValue(step);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A finding, in this form wherever the tool writes one of an audit.</summary>
    public static void WriteFinding(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("rule", problem.Rule);
        json.WriteString("title", problem.Finding!.Title);
        json.WriteString("severity", SeverityName.Of(problem.Severity));
        json.WriteString("message", problem.Message);
        json.WriteString("remediation", problem.Remediation);
        json.WriteReference("object", problem.Object);
        json.WriteString("field", problem.Field);
        json.WriteString("file", problem.Place.Source.Name);
        json.WriteNumber("line", problem.Place.Line);
        json.WriteNumber("column", problem.Place.Column);
        json.WriteString("accepted", problem.Accepted);
        if (problem.IsKnown)
            json.WriteBoolean("known", true);
        if (problem.NotFixed.Length > 0)
            json.WriteString("notFixed", problem.NotFixed);
        json.WriteEndObject();
    }
}
