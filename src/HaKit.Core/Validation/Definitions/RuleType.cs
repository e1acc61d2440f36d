using HaKit.Cel;
using HaKit.Tree;
using HaKit.Validation.Custom;
using HaKit.Validation.Custom.Rules;

namespace HaKit.Validation.Definitions;

/// <summary>What a schema says of the sizes of its values: how many there can be, how small one can be written.</summary>
internal sealed class RuleType
{
    private const long LargestRequest = 3 * 1024 * 1024;
    private const long LongestText = LargestRequest - 2;
    private const long LongestName = 253;
    private static readonly RuleType Key = new() { LeastBytes = 2 };

    /// <summary>How many characters, items or entries at most.</summary>
    public long Most { get; init; }

    /// <summary>The fewest bytes that a value takes in JSON.</summary>
    public long LeastBytes { get; init; }

    /// <summary>Of a list or a map.</summary>
    public RuleType? Element { get; init; }

    public bool IsMap { get; init; }

    /// <summary>Of an object, by their names in expressions.</summary>
    public IReadOnlyDictionary<string, RuleType>? Fields { get; init; }

    /// <summary>How often a value of this size fits into a request.</summary>
    public ulong Cardinality => (ulong)(LargestRequest / (LeastBytes + 1));

    /// <summary>Null where expressions cannot name what the schema describes.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="isResource">True for a whole resource, which has a type and a name in any case.</param>
    /// <param name="boundsNames">True where the server knows how long names can be: from 1.37.</param>
    public static RuleType? Of(CustomSchema schema, bool isResource, bool boundsNames)
    {
        if (schema.IsIntOrString)
            return new RuleType { LeastBytes = 1, Most = schema.Count("maxLength") is { } most ? Math.Max(0, most) * 4 : LongestText };
        return schema.Type switch
        {
            "array" => List(schema, boundsNames),
            "object" when schema.Additional.Exists => Map(schema, boundsNames),
            "object" => Object(schema, isResource, boundsNames),
            "string" => Text(schema),
            "boolean" => new RuleType { LeastBytes = 4 },
            "number" or "integer" => new RuleType { LeastBytes = 1 },
            _ => null,
        };
    }

    /// <summary>The size at a path that starts with a variable; null where the path leads out of what is known.</summary>
    public CelRange? Size(IReadOnlyList<string> path)
    {
        if (path.Count == 0)
            return null;
        RuleType? at = this;
        for (var i = 1; i < path.Count && at is not null; i++)
        {
            at = path[i] switch
            {
                "@items" or "@values" => at.Element,
                "@keys" => at.IsMap ? Key : null,
                _ => at.Fields is { } fields && fields.TryGetValue(path[i], out var field) ? field : null,
            };
        }

        return at is null ? null : new CelRange(0, (ulong)at.Most);
    }

    private static RuleType? List(CustomSchema schema, bool boundsNames)
    {
        if (!schema.Items.Exists || Of(schema.Items, schema.Items.IsEmbedded, boundsNames) is not { } items)
            return null;
        return new RuleType { LeastBytes = 2, Element = items, Most = schema.Count("maxItems") is { } most ? Math.Max(0, most) : LongestText / (items.LeastBytes + 1) };
    }

    private static RuleType? Map(CustomSchema schema, bool boundsNames)
    {
        if (Of(schema.Additional, schema.Additional.IsEmbedded, boundsNames) is not { } values)
            return null;
        return new RuleType
        {
            LeastBytes = 2,
            Element = values,
            IsMap = true,
            Most = schema.Count("maxProperties") is { } most ? Math.Max(0, most) : LongestText / (values.LeastBytes + 6),
        };
    }

    private static RuleType Object(CustomSchema schema, bool isResource, bool boundsNames)
    {
        var required = new HashSet<string>(schema.Node.Items("required").OfType<ScalarNode>().Select(name => name.Text), StringComparer.Ordinal);
        var fields = new Dictionary<string, RuleType>(StringComparer.Ordinal);
        long least = 2;
        foreach (var property in schema.Properties?.Entries ?? [])
        {
            var child = new CustomSchema(property.Value as MapNode);
            if ((isResource && property.Key is ("apiVersion" or "kind" or "metadata")) || Of(child, child.IsEmbedded, boundsNames) is not { } type)
                continue;
            if (FieldNames.Escape(property.Key) is { } name)
                fields[name] = type;
            if (required.Contains(property.Key) && child.Default is null)
                least += property.Key.Length + type.LeastBytes + 4;
        }

        if (isResource)
        {
            var text = new RuleType { LeastBytes = 2, Most = LongestText };
            var name = boundsNames ? new RuleType { LeastBytes = 2, Most = LongestName * 4 } : text;
            var prefix = boundsNames ? new RuleType { LeastBytes = 2, Most = (LongestName - 1) * 4 } : text;
            fields["apiVersion"] = fields["kind"] = text;
            fields["metadata"] = new RuleType { LeastBytes = 2, Fields = new Dictionary<string, RuleType>(StringComparer.Ordinal) { ["name"] = name, ["generateName"] = prefix } };
            foreach (var own in required)
                least += own is "apiVersion" or "kind" or "metadata" ? own.Length + 6 : 0;
        }

        return new RuleType { LeastBytes = least, Fields = fields };
    }

    private static RuleType Text(CustomSchema schema)
    {
        var most = schema.Count("maxLength");
        switch (schema.Node.Text("format"))
        {
            case "byte":
                return new RuleType { LeastBytes = 2, Most = most is { } bytes ? Math.Max(0, bytes) : LongestText };
            case "duration":
                return new RuleType { LeastBytes = 3, Most = 32 };
            case "date":
                return new RuleType { LeastBytes = 12, Most = 12 };
            case "date-time":
                return new RuleType { LeastBytes = 21, Most = 32 };
        }

        if (most is { } characters)
            return new RuleType { LeastBytes = 2, Most = Math.Max(0, characters) * 4 };
        var values = schema.Node.Items("enum");
        return new RuleType
        {
            LeastBytes = 2,
            Most = values.Count == 0 ? LongestText : values.Max(value => value is ScalarNode { Kind: NodeKind.String } text ? Formats.Scan.Bytes(text.Text) : 0),
        };
    }
}
