using System.Text.Json;
using HaKit.Cli.Comparing;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Output;

/// <summary><c>hakit compare -o json</c>. Members may be added, never renamed or dropped.</summary>
internal static class CompareJson
{
    public static ReadOnlyMemory<byte> Write(Comparison comparison) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("findings");
        WriteFindings(json, "new", comparison.Findings.New);
        WriteFindings(json, "fixed", comparison.Findings.Fixed);
        json.WriteEndObject();
        json.WriteStartArray("survival");
        foreach (var row in comparison.Survival)
            WriteRow(json, row);
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteString("base", comparison.Titles.Base);
        json.WriteString("head", comparison.Titles.Head);
        json.WriteNumber("new", comparison.Findings.New.Count);
        json.WriteNumber("fixed", comparison.Findings.Fixed.Count);
        json.WriteNumber("unchanged", comparison.Findings.Unchanged);
        json.WriteBoolean("simulated", comparison.Nodes is not null);
        json.WriteNumber("worse", comparison.Count(SurvivalChange.Worse));
        json.WriteNumber("better", comparison.Count(SurvivalChange.Better));
        json.WriteBoolean("fails", comparison.Fails);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteFindings(Utf8JsonWriter json, string name, IReadOnlyList<Problem> problems)
    {
        json.WriteStartArray(name);
        foreach (var problem in problems)
            AuditJson.WriteFinding(json, problem);
        json.WriteEndArray();
    }

    private static void WriteRow(Utf8JsonWriter json, SurvivalRow row)
    {
        json.WriteStartObject();
        json.WriteReference("workload", row.Workload);
        json.WriteString("fault", row.Fault);
        WriteState(json, "before", row.Before);
        WriteState(json, "after", row.After);
        json.WriteString("change", CompareOutput.Word(row.Change));
        json.WriteEndObject();
    }

    private static void WriteState(Utf8JsonWriter json, string name, SurvivalState? state)
    {
        if (state is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("replicas", state.Replicas);
        json.WriteNumber("readyAtWorst", state.ReadyAtWorst);
        json.WriteBoolean("completes", state.Completes);
        json.WriteEndObject();
    }
}
