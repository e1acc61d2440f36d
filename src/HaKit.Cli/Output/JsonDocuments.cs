using System.Text.Json;
using HaKit.Cli.Inputs;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Output;

/// <summary>Documents in JSON output.</summary>
internal static class JsonDocuments
{
    /// <summary>Where a document stands; the members that documents have in every output.</summary>
    public static void WriteDocument(this Utf8JsonWriter json, InputDocument document)
    {
        json.WriteString("file", document.Source.Name);
        json.WriteNumber("index", document.Index);
        json.WriteNumber("line", document.Place.Line);
    }

    /// <summary>The documents of one status, with the reason.</summary>
    public static void WriteDocuments(this Utf8JsonWriter json, string name, Report report, CaseStatus status)
    {
        json.WriteStartArray(name);
        foreach (var one in report.Cases.Where(c => c.Status == status))
        {
            json.WriteStartObject();
            json.WriteDocument(one.Document);
            if (status == CaseStatus.Unreadable)
                json.WriteNumber("column", one.Document.Place.Column);
            json.WriteString("reason", one.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
