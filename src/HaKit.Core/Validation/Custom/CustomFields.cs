using HaKit.Tree;
using HaKit.Validation.Defaulting;

namespace HaKit.Validation.Custom;

/// <summary>
/// Decoding of a custom resource: fields that the schema does not know and does not keep, and fields written twice, are refused; defaults are filled in; a null
/// where none may stand gives way to the default.
/// </summary>
internal sealed class CustomFields
{
    private readonly List<FieldError> errors = [];

    public IReadOnlyList<FieldError> Errors => errors;

    public MapNode Object(MapNode map, CustomSchema schema, FieldPath path, bool isRoot = false)
    {
        var edit = new MapEdit(map);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            var at = path.Child(entry.Key);
            if (!seen.Add(entry.Key))
                Refuse(at, Reasons.DuplicateField, "duplicate field ", entry.KeyPlace);
            else if (isRoot && entry.Key is "apiVersion" or "kind" or "metadata")
                continue;
            else if (schema.IsEmbedded && entry.Key is "apiVersion" or "kind" or "metadata" && !schema.HasProperty(entry.Key))
                continue;
            else if (schema.HasProperty(entry.Key))
                Field(ref edit, entry, schema.Property(entry.Key), at);
            else if (schema.HasAdditional)
                Field(ref edit, entry, schema.Additional, at);
            else if (!schema.KeepsUnknown)
                Refuse(at, Reasons.UnknownField, "unknown field ", entry.KeyPlace);
        }

        foreach (var property in schema.Properties?.Entries ?? [])
        {
            if (!(isRoot && property.Key == "metadata") && new CustomSchema(property.Value as MapNode).Default is { } value)
                edit.Default(property.Key, value);
        }

        return edit.Done();
    }

    private void Field(ref MapEdit edit, MapEntry entry, CustomSchema schema, FieldPath path)
    {
        if (entry.Value.IsNull && !schema.IsNullable && schema.Default is { } value)
        {
            edit.Set(entry.Key, value);
            return;
        }

        var rewritten = Value(entry.Value, schema, path);
        if (!ReferenceEquals(rewritten, entry.Value))
            edit.Set(entry.Key, rewritten);
    }

    private Node Value(Node node, CustomSchema schema, FieldPath path)
    {
        if (node is MapNode map)
            return Object(map, schema, path);
        if (node is not ListNode list || !schema.Items.Exists)
            return node;
        var items = list.Items.Select((item, index) => Value(item, schema.Items, path.Index(index))).ToArray();
        return items.Where((item, index) => !ReferenceEquals(item, list[index])).Any() ? new ListNode(items, list.Place) : list;
    }

    private void Refuse(FieldPath path, string reason, string prefix, Place place)
    {
        var quoted = GoText.Quote(path.ToString());
        errors.Add(new FieldError(quoted.Substring(1, quoted.Length - 2), reason, "strict decoding error: " + prefix + quoted, place));
    }
}
