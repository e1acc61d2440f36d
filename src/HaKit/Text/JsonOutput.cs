using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HaKit.Text;

/// <summary>How every JSON output is written: indented, LF, text as it is instead of escapes.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
            write(json);
        buffer.Write("\n"u8);
        return WithLineFeeds(buffer.WrittenMemory);
    }

    /// <summary>The writer ends lines as the machine does and, before .NET 9, cannot be told otherwise. Within values a carriage return is always escaped.</summary>
    private static ReadOnlyMemory<byte> WithLineFeeds(ReadOnlyMemory<byte> json) =>
        json.Span.Contains((byte)'\r') ? json.ToArray().Where(character => character != (byte)'\r').ToArray() : json;

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
}
