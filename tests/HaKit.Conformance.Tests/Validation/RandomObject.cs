using HaKit.Schema;
using HaKit.Tree;

namespace HaKit.Conformance.Tests.Validation;

/// <summary>Objects that decode: of the right types throughout, and otherwise senseless.</summary>
internal sealed class RandomObject(int seed, string[] texts)
{
    private const int DeepestLevel = 9;

    private static readonly string[] Quantities = ["1", "-1", "0", "1n", "1.5Gi", "1e3", "9999999999999999999999E"];

    private readonly Random random = new(seed);

    public MapNode Of(TypeSchema type, string apiVersion, string kind) => new(
        [
            new MapEntry("apiVersion", Text(apiVersion)),
            new MapEntry("kind", Text(kind)),
            .. Object(type, 0).Entries.Where(entry => entry.Key is not ("apiVersion" or "kind")),
        ],
        Place.None);

    private MapNode Object(TypeSchema type, int level) => new(
        level > DeepestLevel ? [] : [.. type.Fields.Where(_ => random.Next(3) == 0).Select(field => new MapEntry(field.Name, Value(field.Shape, level + 1)))],
        Place.None);

    private Node Value(FieldShape shape, int level) => shape.Type switch
    {
        FieldType.Object => Object(shape.Object(Schema.SchemaTable.Shared), level),
        FieldType.List => new ListNode([.. Enumerable.Range(0, random.Next(3)).Select(_ => Value(shape.Element!, level + 1))], Place.None),
        FieldType.Map => new MapNode([.. Enumerable.Range(0, random.Next(3)).Select(i => new MapEntry(Pick(texts) + i, Value(shape.Element!, level + 1)))], Place.None),
        FieldType.Int32 or FieldType.Int64 => ScalarNode.Integer(random.Next(-3, 70000), Place.None),
        FieldType.IntOrString when random.Next(2) == 0 => ScalarNode.Integer(random.Next(-3, 70000), Place.None),
        FieldType.Boolean => ScalarNode.Boolean(random.Next(2) == 0, Place.None),
        FieldType.Quantity => Text(Pick(Quantities)),
        FieldType.Bytes => Text("YQ=="),
        FieldType.Time or FieldType.MicroTime => Text("2026-01-01T00:00:00Z"),
        _ => Text(Pick(texts)),
    };

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private static ScalarNode Text(string value) => ScalarNode.String(value, Place.None);
}
