using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using HaKit.Cli.Inputs;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Output;

/// <summary>How every JSON output is written: indented, LF, text as it is instead of escapes.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    /// <summary>Where a document stands; the members that documents have in every output.</summary>
    public static void WriteDocument(this Utf8JsonWriter json, InputDocument document)
    {
        json.WriteString("file", document.Source.Name);
        json.WriteNumber("index", document.Index);
        json.WriteNumber("line", document.Place.Line);
    }

    /// <summary>Which object is meant; the same members in every output.</summary>
    public static void WriteReference(this Utf8JsonWriter json, string name, ObjectReference reference)
    {
        json.WriteStartObject(name);
        json.WriteString("apiVersion", reference.ApiVersion);
        json.WriteString("kind", reference.Kind);
        json.WriteString("namespace", reference.Namespace);
        json.WriteString("name", reference.Name);
        json.WriteEndObject();
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
