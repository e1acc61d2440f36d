using HaKit.Cel;
using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Custom.Rules;

/// <summary>Parts of a custom resource as the values that their schema makes of them.</summary>
internal static class SchemaValues
{
    /// <summary>What the metadata of every object shows to expressions.</summary>
    internal static CustomSchema Metadata { get; } = Object(("name", "string"), ("generateName", "string"));

    internal static CustomSchema Text { get; } = Scalar("string");

    public static CelValue Of(Node node, CustomSchema schema, bool isResource = false)
    {
        if (node.IsUnknown)
            return CelUnknown.Instance;
        if (node.IsNull)
            return schema.IsNullable ? CelValue.Null : CelValue.Error("invalid data, got null for schema with nullable=false");
        if (schema.IsIntOrString)
        {
            return node is ScalarNode { Kind: NodeKind.String } or ScalarNode { Kind: NodeKind.Integer }
                ? CelTree.Of(node)
                : CelValue.Error("invalid data, expected XIntOrString value to be either a string or integer");
        }

        return schema.Type switch
        {
            "object" => node is MapNode map ? Map(map, schema, isResource) : CelValue.Error("invalid data, expected a map for the provided schema with type=object"),
            "array" => node is ListNode list ? List(list, schema) : CelValue.Error("invalid data, expected an array for the provided schema with type=array"),
            "string" => node is ScalarNode { Kind: NodeKind.String } text ? String(text.Text, schema.Node.Text("format")) : Unexpected("string", node),
            "number" => node is ScalarNode { Kind: NodeKind.Integer or NodeKind.Float } number ? CelValue.Of(CelTree.Double(number)) : Unexpected("float", node),
            "integer" => node is ScalarNode whole && whole.AsInt64() is { } value ? CelValue.Of(value) : Unexpected("int", node),
            "boolean" => node is ScalarNode { Kind: NodeKind.Boolean } truth ? CelValue.Of(truth.Text == "true") : Unexpected("bool", node),
            _ => schema.KeepsUnknown ? new CelTreeValue(node) : CelValue.Error("invalid type, expected object, array, number, integer, boolean or string"),
        };
    }

    private static CelError Unexpected(string wanted, Node node) => CelValue.Error("invalid data, expected " + wanted + ", got " + node.Kind switch
    {
        NodeKind.String => "string",
        NodeKind.Boolean => "bool",
        NodeKind.Integer when (node as ScalarNode)?.AsInt64() is not null => "int64",
        NodeKind.Integer or NodeKind.Float => "float64",
        NodeKind.List => "[]interface {}",
        _ => "map[string]interface {}",
    });

    private static CelValue Map(MapNode map, CustomSchema schema, bool isResource) =>
        isResource || schema.IsEmbedded || schema.Properties is not null || schema.Additional.Exists || schema.KeepsUnknown
            ? new SchemaMap(map, schema, isResource || schema.IsEmbedded)
            : CelValue.Error("invalid object type, expected either Properties or AdditionalProperties with Allows=true and non-empty Schema");

    private static CelValue List(ListNode list, CustomSchema schema)
    {
        if (!schema.Items.Exists)
            return CelValue.Error("invalid array type, expected Items with a non-empty Schema");
        var keys = schema.Node.Text("x-kubernetes-list-type") switch
        {
            "map" => schema.Node.Items("x-kubernetes-list-map-keys").OfType<ScalarNode>().Select(key => key.Text).ToArray(),
            "set" => [],
            _ => null,
        };
        return new SchemaList([.. list.Items.Select(item => Of(item, schema.Items))], keys);
    }

    private static CelValue String(string text, string? format) => format switch
    {
        "duration" => TextFormats.Duration(text) is { } nanos ? CelValue.Of(new CelDuration(nanos)) : CelValue.Error("Invalid duration " + text),
        "date" => TextFormats.Date(text) is { } day ? CelValue.Of(day) : CelValue.Error("Invalid date formatted string " + text),
        "date-time" => DateTime(text) is { } time ? CelValue.Of(time) : CelValue.Error("Invalid date-time formatted string " + text),
        "byte" => Bytes(text) is { } bytes ? CelValue.Of(bytes) : CelValue.Error("Invalid byte formatted string " + text),
        _ => CelValue.Of(text),
    };

    /// <summary>As an object's timestamp, in which small letters, no seconds and no zone are read as well.</summary>
    private static CelTimestamp? DateTime(string text)
    {
        if (text.Length == 0)
            return new CelTimestamp(0, 0);
        var upper = text.ToUpperInvariant();
        return CelTimestamp.Parse(upper) ?? CelTimestamp.Parse(upper + "Z");
    }

    private static byte[]? Bytes(string text)
    {
        try
        {
            return Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/'));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static CustomSchema Scalar(string type) => Object(("x", type)).Property("x");

    private static CustomSchema Object(params (string Name, string Type)[] fields) => new(new MapNode(
        [
            new MapEntry("type", ScalarNode.String("object", Place.None)),
            new MapEntry("properties", new MapNode(
                [.. fields.Select(field => new MapEntry(field.Name, new MapNode([new MapEntry("type", ScalarNode.String(field.Type, Place.None))], Place.None)))], Place.None)),
        ], Place.None));
}

/// <summary>An object or a map of a custom resource.</summary>
internal sealed class SchemaMap(MapNode map, CustomSchema schema, bool isResource) : CelMap(CelType.MapOfDyn)
{
    public override int Count => Visible.Count();

    public override IEnumerable<CelValue> Keys => Visible.Select(entry => CelValue.Of(IsOpen ? entry.Key : FieldNames.Escape(entry.Key) ?? entry.Key));

    private bool IsOpen => schema.Additional.Exists;

    private IEnumerable<MapEntry> Visible => map.Entries.Where(entry => SchemaOf(entry.Key) is not null);

    public override CelValue? Find(CelValue key)
    {
        if (key is not CelScalar<string> { Type.Kind: CelKind.String, Value: var text })
            return null;
        var name = IsOpen ? text : FieldNames.Unescape(text);
        return map[name] is { } node && SchemaOf(name) is { } child ? SchemaValues.Of(node, child) : null;
    }

    private CustomSchema? SchemaOf(string name)
    {
        if (isResource && name is "apiVersion" or "kind")
            return SchemaValues.Text;
        if (isResource && name == "metadata")
            return SchemaValues.Metadata;
        return schema.HasProperty(name) ? schema.Property(name) : IsOpen ? schema.Additional : null;
    }
}

/// <summary>A list of a custom resource. Sets and lists with keys are compared without regard to order, and merged by <c>+</c>.</summary>
internal sealed class SchemaList(IReadOnlyList<CelValue> items, string[]? keys) : CelList
{
    public override int Count => items.Count;

    public override CelValue this[int index] => items[index];

    public override CelValue? EqualInAnyOrder(CelList other, CelMeter meter)
    {
        if (keys is null)
            return null;
        if (other.Count != Count)
            return CelValue.False;
        CelValue? open = null;
        for (var i = 0; i < other.Count; i++)
        {
            var at = IndexOf(items, other[i], meter);
            var equal = at < 0 ? CelValue.False : CelEquality.Equal(items[at], other[i], meter);
            if (equal.IsFalse)
                return equal;
            if (!equal.IsKnown)
                open ??= equal;
        }

        return open ?? CelValue.True;
    }

    public override CelList Concat(CelList other, CelMeter meter)
    {
        if (keys is null)
            return base.Concat(other, meter);
        var merged = items.ToList();
        for (var i = 0; i < other.Count && meter.Work(); i++)
        {
            var at = IndexOf(merged, other[i], meter);
            if (at < 0)
                merged.Add(other[i]);
            else
                merged[at] = other[i];
        }

        return new SchemaList(merged, keys);
    }

    /// <summary>Where an item with the same keys stands; in a set, the same item.</summary>
    private int IndexOf(IReadOnlyList<CelValue> list, CelValue item, CelMeter meter)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (keys!.Length == 0 ? CelEquality.Equal(list[i], item, meter).IsTrue : Array.TrueForAll(keys, key => SameKey(list[i], item, key, meter)))
                return i;
        }

        return -1;
    }

    private static bool SameKey(CelValue left, CelValue right, string key, CelMeter meter)
    {
        var name = CelValue.Of(FieldNames.Escape(key) ?? key);
        var (first, second) = ((left as CelMap)?.Find(name), (right as CelMap)?.Find(name));
        return first is null || second is null ? first is null && second is null : CelEquality.Equal(first, second, meter).IsTrue;
    }
}
