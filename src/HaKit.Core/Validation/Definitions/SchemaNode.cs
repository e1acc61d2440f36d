using HaKit.Tree;

namespace HaKit.Validation.Definitions;

/// <summary>Reading one node of a schema: what is written but empty counts as nothing, as it does once the server has read it.</summary>
internal static class SchemaNode
{
    public const string PreserveField = "x-kubernetes-preserve-unknown-fields";
    public const string EmbeddedField = "x-kubernetes-embedded-resource";
    public const string IntOrStringField = "x-kubernetes-int-or-string";
    public const string ListTypeField = "x-kubernetes-list-type";
    public const string ListKeysField = "x-kubernetes-list-map-keys";
    public const string MapTypeField = "x-kubernetes-map-type";
    public const string RulesField = "x-kubernetes-validations";

    /// <summary>Fields that Go holds by pointer: written is set, whatever the value.</summary>
    private static readonly string[] Pointers =
    [
        "$ref", "maximum", "minimum", "multipleOf", "maxLength", "minLength", "maxItems", "minItems", "maxProperties", "minProperties", "default", "example", "not",
        "items", "additionalProperties", "additionalItems", "externalDocs", PreserveField, ListTypeField, MapTypeField,
    ];

    /// <summary>The fields that are set.</summary>
    public static IEnumerable<string> Set(MapNode schema)
    {
        foreach (var entry in schema.Entries)
        {
            if (Array.IndexOf(Pointers, entry.Key) >= 0 ? !entry.Value.IsNull : !IsZero(entry.Value))
                yield return entry.Key;
        }
    }

    public static string Type(Cursor schema) => schema.TextOf("type");

    public static bool Preserves(Cursor schema) => schema.BoolOf(PreserveField);

    public static bool IsEmbedded(Cursor schema) => schema.BoolOf(EmbeddedField);

    public static bool IsIntOrString(Cursor schema) => schema.BoolOf(IntOrStringField);

    /// <summary>The one schema of a list's items; nothing where there is none or a list of them.</summary>
    public static Cursor Items(Cursor schema) => schema["items"] is { Node: MapNode } items ? items : default;

    public static Cursor Property(Cursor schema, string name) => Property(schema["properties"], new MapEntry(name, schema["properties"].Map?[name] ?? ScalarNode.Null(Place.None)));

    /// <summary>The schemas of the properties, each with its path.</summary>
    public static IEnumerable<(string Name, Cursor Schema)> Properties(Cursor schema, string field = "properties")
    {
        var properties = schema[field];
        if (properties.Map is not { } map)
            yield break;
        for (var i = 0; i < map.Count; i++)
            yield return (map.EntryAt(i).Key, Property(properties, map.EntryAt(i)));
    }

    /// <summary>True where the schema cannot be made structural at all: it says so at its root.</summary>
    public static bool IsUnsupported(MapNode schema) => SchemaWalk.Any(schema, one =>
        (one.Text("id") ?? "").Length > 0 || (one.Text("$schema") ?? "").Length > 0 || (one.Text("$ref") ?? "").Length > 0 || one.Map("patternProperties") is { Count: > 0 }
        || one.Map("dependencies") is { Count: > 0 } || one["additionalItems"] is { IsNull: false } || one.Map("definitions") is { Count: > 0 }
        || one.List("items") is { Count: > 0 } || one.Bool(PreserveField) == false);

    private static Cursor Property(Cursor properties, MapEntry entry) => new(entry.Value as MapNode, properties.Path.Key(entry.Key));

    private static bool IsZero(Node value) => value switch
    {
        ScalarNode { Kind: NodeKind.String } text => text.Text.Length == 0,
        ScalarNode scalar => scalar.Kind == NodeKind.Null || scalar.AsBoolean() == false,
        MapNode map => map.Count == 0,
        ListNode list => list.Count == 0,
        _ => false,
    };
}
