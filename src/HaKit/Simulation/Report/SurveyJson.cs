using System.Text.Json;
using HaKit.Text;

namespace HaKit.Simulating.Report;

/// <summary>A survey as JSON. Members may be added, never renamed or dropped.</summary>
internal static class SurveyJson
{
    public static ReadOnlyMemory<byte> Write(SeededSurvey survey) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("outcomes");
        foreach (var outcome in survey.Outcomes)
            WriteOutcome(json, outcome);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in survey.Findings)
            WriteFinding(json, finding);
        json.WriteEndArray();
        json.WriteStartArray("notSimulated");
        foreach (var left in survey.Left)
            WriteLeft(json, left);
        json.WriteEndArray();
        json.WriteStartArray("placements");
        foreach (var placement in survey.Placements)
            WritePlacement(json, placement);
        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("workloads", survey.Workloads);
        json.WriteNumber("faults", survey.Faults.Distinct().Count());
        json.WriteNumber("plays", survey.Plays);
        json.WriteNumber("seeds", survey.Seeds);
        json.WriteNumber("notSimulated", survey.Left.Count);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteOutcome(Utf8JsonWriter json, SeededOutcome seeded)
    {
        var outcome = seeded.Worst;
        json.WriteStartObject();
        json.WriteReference("workload", outcome.Workload);
        json.WriteString("fault", outcome.Fault.ToString());
        json.WriteString("worst", outcome.Worst?.ToString());
        json.WriteNumber("replicas", outcome.Replicas);
        json.WriteNumber("readyBefore", outcome.ReadyBefore);
        json.WriteNumber("readyAtWorst", outcome.ReadyAtWorst);
        json.WriteNumber("readyAfter", outcome.ReadyAfter);
        json.WriteBoolean("completes", outcome.Completes);
        json.WriteStartArray("blockedBy");
        foreach (var reason in outcome.BlockedBy)
            json.WriteStringValue(reason);
        json.WriteEndArray();
        json.WriteNumber("atRiskSeconds", outcome.AtRiskSeconds);
        if (outcome.RecoveredAt is { } recovered)
            json.WriteNumber("recoveredAtSeconds", recovered);
        else
            json.WriteNull("recoveredAtSeconds");
        if (outcome.NothingReadySeconds is { } down)
            json.WriteNumber("nothingReadySeconds", down);
        else
            json.WriteNull("nothingReadySeconds");
        json.WriteStartArray("readyAtWorstRange");
        json.WriteNumberValue(seeded.LeastReady);
        json.WriteNumberValue(seeded.MostReady);
        json.WriteEndArray();
        json.WriteStartArray("readyAfterRange");
        json.WriteNumberValue(seeded.LeastAfter);
        json.WriteNumberValue(seeded.MostAfter);
        json.WriteEndArray();
        json.WriteNumber("worstSeed", seeded.Seed);
        json.WriteNumber("incompleteSeeds", seeded.Incomplete);
        json.WriteEndObject();
    }

    private static void WriteLeft(Utf8JsonWriter json, NotSimulated left)
    {
        json.WriteStartObject();
        if (left.Object is { } reference)
            json.WriteReference("object", reference);
        else
            json.WriteNull("object");
        json.WriteString("file", left.Place.Source.Name);
        json.WriteNumber("line", left.Place.Line);
        json.WriteNumber("column", left.Place.Column);
        json.WriteString("reason", left.Reason);
        json.WriteEndObject();
    }

    private static void WritePlacement(Utf8JsonWriter json, InitialPlacement placement)
    {
        json.WriteStartObject();
        json.WriteStartArray("seeds");
        foreach (var seed in placement.Seeds)
            json.WriteNumberValue(seed);
        json.WriteEndArray();
        json.WriteStartArray("workloads");
        foreach (var (workload, nodes) in placement.Workloads)
        {
            json.WriteStartObject();
            json.WriteReference("workload", workload);
            json.WriteStartObject("nodes");
            foreach (var (node, pods) in nodes)
                json.WriteNumber(node, pods);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("title", finding.Title);
        json.WriteString("severity", SeverityName.Of(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("remediation", finding.Remediation);
        json.WriteReference("object", finding.Object);
        json.WriteString("file", finding.File);
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        json.WriteString("accepted", finding.Accepted);
        json.WriteEndObject();
    }
}
