using System.Globalization;
using HaKit.Tree;
using HaKit.Validation.Formats;

namespace HaKit.Validation.Custom;

/// <summary>One node of a custom resource's structural schema, read where it is needed.</summary>
internal readonly struct CustomSchema(MapNode? node)
{
    public MapNode? Node { get; } = node;

    public bool Exists => Node is not null;

    public string Type => Node.Text("type") ?? "";

    public bool IsNullable => Node.Bool("nullable") == true;

    public bool IsIntOrString => Node.Bool("x-kubernetes-int-or-string") == true;

    public bool IsEmbedded => Node.Bool("x-kubernetes-embedded-resource") == true;

    /// <summary>True where fields that the schema does not name are kept.</summary>
    public bool KeepsUnknown => !Exists || Node.Bool("x-kubernetes-preserve-unknown-fields") == true;

    public Node? Default => Node?["default"] is { IsNull: false } value ? value : null;

    public CustomSchema Items => new(Node.Map("items"));

    public MapNode? Properties => Node.Map("properties");

    /// <summary>True where any key is allowed: <c>additionalProperties: true</c> or a schema for the values.</summary>
    public bool HasAdditional => Node?["additionalProperties"] is MapNode || Node.Bool("additionalProperties") == true;

    public CustomSchema Additional => new(Node.Map("additionalProperties"));

    /// <summary>The format, where it is one that the server knows; others it drops.</summary>
    public string Format => Node.Text("format") is { } format && (format is "int32" or "int64" or "float" or "double" || TextFormats.Holds(format, "") is not null) ? format : "";

    /// <summary>The rules in CEL of this node.</summary>
    public IReadOnlyList<Node> Rules => Node.Items("x-kubernetes-validations");

    public CustomSchema Property(string name) => new(Properties?[name] as MapNode);

    public bool HasProperty(string name) => Properties?[name] is MapNode;

    /// <summary>The schema of a field: its own, or that of all fields that have none; null where the schema says nothing of it.</summary>
    public CustomSchema? Find(string name) => HasProperty(name) ? Property(name) : HasAdditional ? Additional : null;

    public double? Number(string key) => Node?[key] is ScalarNode { Kind: NodeKind.Integer or NodeKind.Float } number
        && double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    public long? Count(string key) => Node.Int(key);
}
