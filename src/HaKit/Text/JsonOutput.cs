using System.Buffers;
using System.Globalization;
using System.Text;
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
        return Inert(WithLineFeeds(buffer.WrittenMemory));
    }

    /// <summary>What a terminal would obey as an escape: the same value to whoever parses it. Such characters stand in strings only.</summary>
    private static ReadOnlyMemory<byte> Inert(ReadOnlyMemory<byte> json)
    {
        var rest = json.Span;
        ArrayBufferWriter<byte>? written = null;
        var kept = 0;
        for (var at = 0; at < json.Length;)
        {
            var next = rest[at..].IndexOfAnyInRange((byte)0x7F, (byte)0xFF);
            if (next < 0)
                break;
            at += next;
            Rune.DecodeFromUtf8(rest[at..], out var rune, out var length);
            if (Printable.IsObeyed(Rune.GetUnicodeCategory(rune)))
            {
                written ??= new ArrayBufferWriter<byte>(json.Length + 64);
                written.Write(rest[kept..at]);
                foreach (var unit in rune.ToString())
                    written.Write(Encoding.ASCII.GetBytes("\\u" + ((int)unit).ToString("X4", CultureInfo.InvariantCulture)));
                kept = at + length;
            }

            at += length;
        }

        if (written is null)
            return json;
        written.Write(rest[kept..]);
        return written.WrittenMemory;
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
