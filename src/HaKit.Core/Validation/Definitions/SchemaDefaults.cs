using HaKit.Tree;
using HaKit.Validation.Custom;

namespace HaKit.Validation.Definitions;

/// <summary>Defaults in a schema: without unknown fields, and valid by the schema that they stand in.</summary>
internal static class SchemaDefaults
{
    public static void Check(Errors errors, Cursor schema)
    {
        if (schema.Has("default"))
            Default(errors, schema, schema["default"]);
        var items = SchemaNode.Items(schema);
        if (items.Exists)
            Check(errors, items);
        foreach (var (_, property) in SchemaNode.Properties(schema))
            Check(errors, property);
    }

    private static void Default(Errors errors, Cursor schema, Cursor value)
    {
        if (!IsPruned(value.Node!, schema.Map))
            errors.Invalid(value, value.Node, "must not have unknown fields");
        SchemaCheck.Check(value.Node!, new CustomSchema(schema.Map), value.Path).WriteTo(errors, value.Path);
    }

    /// <summary>True where pruning would take nothing out.</summary>
    private static bool IsPruned(Node value, MapNode? schema, bool keeps = false)
    {
        keeps |= schema.Bool(SchemaNode.PreserveField) == true;
        switch (value)
        {
            case MapNode map:
                foreach (var entry in map.Entries)
                {
                    if (schema.Bool(SchemaNode.EmbeddedField) == true && entry.Key is ("apiVersion" or "kind" or "metadata"))
                        continue;
                    var property = schema.Map("properties")?[entry.Key];
                    var additional = schema.At("additionalProperties");
                    if (property is not null ? !IsPruned(entry.Value, property as MapNode)
                        : additional is not null ? !IsPruned(entry.Value, additional as MapNode) : !keeps)
                        return false;
                }

                return true;
            case ListNode list:
                var preserved = schema.Bool(SchemaNode.PreserveField) == true;
                return list.Items.All(item => preserved ? IsPruned(item, schema.Map("items"), keeps: true) : IsPruned(item, schema.Map("items")));
            default:
                return true;
        }
    }
}
