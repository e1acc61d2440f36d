using System.Text;

namespace HaKit.Schema;

/// <summary>
/// The API's types as the client's models know them, read from <c>schema.txt</c> (made by tools/HaKit.SchemaTable). A line <c>= apps/v1
/// Deployment V1Deployment</c>
/// names a kind's type; every other line is a type: its name, then <c>field:code</c>. Codes: s string, i int32, l int64, d double, b
/// bool, q quantity,
/// p int-or-string, t time, u time with microseconds, y base64, x anything, <c>@Type</c>, <c>[</c> list of, <c>{</c> map of; a trailing
/// <c>!</c> is required.
/// Finding the lines is one scan; a type is taken apart when first asked for.
/// </summary>
internal sealed class SchemaTable
{
    private static readonly Lazy<SchemaTable> Loaded = new(Load);

    /// <summary>A type without fields, which no line names.</summary>
    private const string EmptyObject = "V1CustomResourceSubresourceStatus";

    private readonly string text;
    private readonly Dictionary<string, string> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Start, int Length)> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeSchema> types = new(StringComparer.Ordinal);

    public SchemaTable(string text)
    {
        this.text = text;
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var space = text.IndexOf(' ', start, end - start);
            if (text[start] == '=')
            {
                var lastSpace = text.LastIndexOf(' ', end - 1);
                kinds[text.Substring(space + 1, lastSpace - space - 1)] = text.Substring(lastSpace + 1, end - lastSpace - 1);
            }
            else if (space > 0)
            {
                lines[text.Substring(start, space - start)] = (space + 1, end - space - 1);
            }

            start = end + 1;
        }
    }

    public static SchemaTable Shared => Loaded.Value;

    /// <summary>Every kind: its apiVersion and its name, parted by a space.</summary>
    public IEnumerable<string> Kinds => kinds.Keys;

    /// <summary>The type of a kind, null where the API has no such kind.</summary>
    public TypeSchema? FindKind(string apiVersion, string kind) => kinds.TryGetValue(apiVersion + " " + kind, out var type) ? Type(type) : null;

    public TypeSchema Type(string name)
    {
        lock (types)
        {
            if (!types.TryGetValue(name, out var type))
                types[name] = type = Parse(name);
            return type;
        }
    }

    private TypeSchema Parse(string name)
    {
        if (name == EmptyObject)
            return new TypeSchema(name, []);
        var (start, length) = lines[name];
        var fields = new Dictionary<string, SchemaField>(StringComparer.Ordinal);
        for (var end = start + length; start < end;)
        {
            var stop = text.IndexOf(' ', start, end - start);
            if (stop < 0)
                stop = end;
            var colon = text.LastIndexOf(':', stop - 1, stop - start);
            var field = text.Substring(start, colon - start);
            var required = text[stop - 1] == '!';
            fields[field] = new SchemaField(field, OwnDecoder(name, field) ?? Shape(colon + 1, required ? stop - 1 : stop), required, FieldVersions.Since(name, field));
            start = stop + 1;
        }

        return new TypeSchema(name, fields);
    }

    /// <summary>
    /// The fields of a JSON schema that the API reads in its own way: the client's models know only that they are anything.
    /// </summary>
    private static FieldShape? OwnDecoder(string type, string field) => (type, field) switch
    {
        ("V1JSONSchemaProps", "additionalItems" or "additionalProperties") => new FieldShape(FieldType.SchemaOrBoolean, typeName: type),
        ("V1JSONSchemaProps", "items") => new FieldShape(FieldType.SchemaOrList, typeName: type),
        ("V1CustomResourceSubresources", "status") => new FieldShape(FieldType.Object, typeName: EmptyObject),
        _ => null,
    };

    private FieldShape Shape(int at, int end) => text[at] switch
    {
        '@' => new FieldShape(FieldType.Object, typeName: text.Substring(at + 1, end - at - 1)),
        '[' => new FieldShape(FieldType.List, Shape(at + 1, end)),
        '{' => new FieldShape(FieldType.Map, Shape(at + 1, end)),
        var code => new FieldShape(Scalar(code)),
    };

    private static FieldType Scalar(char code) => code switch
    {
        's' => FieldType.String,
        'i' => FieldType.Int32,
        'l' => FieldType.Int64,
        'd' => FieldType.Double,
        'b' => FieldType.Boolean,
        'q' => FieldType.Quantity,
        'p' => FieldType.IntOrString,
        't' => FieldType.Time,
        'u' => FieldType.MicroTime,
        'y' => FieldType.Bytes,
        _ => FieldType.Any,
    };

    private static SchemaTable Load()
    {
        using var stream = typeof(SchemaTable).Assembly.GetManifestResourceStream("HaKit.Schema.schema.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new SchemaTable(reader.ReadToEnd());
    }
}
