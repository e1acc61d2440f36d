using HaKit.Schema;
using HaKit.Tree;
using HaKit.Validation.Decoding;

namespace HaKit.Validation.Custom;

/// <summary>
/// Decoding of a custom resource, as the server does it: defaults are filled in, fields that the schema neither knows nor keeps, and fields written twice, are
/// refused, nulls that may not stand are dropped, and the metadata of embedded objects is read strictly.
/// </summary>
internal sealed class CustomFields(Decoder decoder)
{
    private static readonly CustomSchema None = new(null);

    private readonly List<FieldError> errors = [];

    public IReadOnlyList<FieldError> Errors => errors;

    public MapNode Root(MapNode map, CustomSchema schema) => Object(map, schema, FieldPath.Root, isResource: true, keeps: !schema.Exists || schema.KeepsUnknown);

    private MapNode Object(MapNode map, CustomSchema schema, FieldPath path, bool isResource, bool keeps)
    {
        var kept = new List<MapEntry>(map.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            var at = path.Child(entry.Key);
            if (!seen.Add(entry.Key))
                Refuse(at, Reasons.DuplicateField, "duplicate field ", entry.KeyPlace);
            else if (isResource && entry.Key is "apiVersion" or "kind" or "metadata")
                kept.Add(new MapEntry(entry.Key, Meta(entry, at), entry.KeyPlace));
            else if (schema.Find(entry.Key) is { } child)
                Field(kept, entry, child, at);
            else if (keeps)
                kept.Add(entry);
            else
                Refuse(at, Reasons.UnknownField, "unknown field ", entry.KeyPlace);
        }

        foreach (var property in schema.Properties?.Entries ?? [])
        {
            if (!map.ContainsKey(property.Key) && new CustomSchema(property.Value as MapNode) is { Default: { } value } filled)
                kept.Add(new MapEntry(property.Key, Value(value, filled, path.Child(property.Key), false), map.Place));
        }

        return new MapNode(kept, map.Place);
    }

    private void Field(List<MapEntry> kept, MapEntry entry, CustomSchema schema, FieldPath path)
    {
        var value = entry.Value;
        if (value.IsNull && schema.Exists && !schema.IsNullable)
        {
            if (schema.Default is not { } filled)
                return;
            value = filled;
        }

        kept.Add(new MapEntry(entry.Key, Value(value, schema, path, false), entry.KeyPlace));
    }

    /// <param name="node">The value.</param>
    /// <param name="schema">Its schema; where there is none, fields within are not known.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="keeps">True below a value that is kept with all that it holds.</param>
    private Node Value(Node node, CustomSchema schema, FieldPath path, bool keeps)
    {
        keeps = schema.Exists ? schema.KeepsUnknown : keeps;
        if (node is MapNode map)
            return keeps && !schema.Exists ? map : Object(map, schema, path, schema.IsEmbedded, keeps);
        if (node is not ListNode list || (keeps && !schema.Items.Exists))
            return node;
        var items = schema.Exists ? schema.Items : None;
        return new ListNode([.. list.Items.Select((item, index) => Item(item, items, path.Index(index), keeps))], list.Place);
    }

    private Node Item(Node item, CustomSchema schema, FieldPath path, bool keeps) =>
        Value(item.IsNull && schema.Exists && !schema.IsNullable && schema.Default is { } filled ? filled : item, schema, path, keeps);

    private Node Meta(MapEntry entry, FieldPath path)
    {
        switch (entry.Value)
        {
            case UnknownNode:
                return entry.Value;
            case MapNode map when entry.Key == "metadata":
                return decoder.Object(map, SchemaTable.Shared.Type("V1ObjectMeta"), path);
            case { IsNull: true } when entry.Key == "metadata":
                return entry.Value;
        }

        if (entry.Key == "metadata" || entry.Value.Kind != NodeKind.String)
        {
            var wanted = entry.Key == "metadata" ? "must be an object" : "must be a string";
            errors.Add(new FieldError(path.ToString(), Reasons.DecodeError, path + ": Invalid value: " + GoText.Of(entry.Value) + ": " + wanted, entry.Value.Place) { Path = path });
        }

        return entry.Value;
    }

    private void Refuse(FieldPath path, string reason, string prefix, Place place)
    {
        var quoted = GoText.Quote(path.ToString());
        errors.Add(new FieldError(quoted.Substring(1, quoted.Length - 2), reason, "strict decoding error: " + prefix + quoted, place));
    }
}
