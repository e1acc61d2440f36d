using HaKit.Tree;

namespace HaKit.Validation.Definitions;

/// <summary>Structural schemas: every value has a type, and what constrains values adds no structure.</summary>
internal static class StructuralSchemas
{
    public static void Check(Errors errors, Cursor schema)
    {
        Structure(errors, schema, "must not be empty at the root", isRoot: true);
        NestedSchemas.Complete(errors, schema, schema, schema.Path);
    }

    private static void Structure(Errors errors, Cursor schema, string untyped, bool isRoot = false)
    {
        var type = SchemaNode.Type(schema);
        var items = SchemaNode.Items(schema);
        if (type == "array" && !items.Exists)
            errors.Required(schema["items"], "must be specified");
        if (items.Exists)
            Structure(errors, items, "must not be empty for specified array items");
        foreach (var (_, property) in SchemaNode.Properties(schema))
            Structure(errors, property, "must not be empty for specified object fields");
        var additional = schema["additionalProperties"];
        if (additional.Exists && isRoot)
            errors.Forbidden(additional.Path, "must not be used at the root");
        if (additional.Node is MapNode)
            Structure(errors, additional, "must not be empty for specified object fields");

        Extensions(errors, schema);
        NestedSchemas.Values(errors, schema, IsIntOrStringList(schema["anyOf"]), IsIntOrStringAll(schema["allOf"]));
        Typed(errors, schema, untyped, isRoot);
        if (SchemaNode.IsEmbedded(schema) && additional.Exists)
            errors.Forbidden(additional.Path, "must not be used if x-kubernetes-embedded-resource is set");
        if (isRoot && type.Length > 0 && type != "object")
            errors.Invalid(schema["type"], type, "must be object at the root");
        Metadata(errors, schema, isRoot);
        if (SchemaNode.IsEmbedded(schema) && !SchemaNode.Preserves(schema) && !schema.HasAny("properties"))
            errors.Required(schema["properties"], "must not be empty if x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields");
    }

    private static void Extensions(Errors errors, Cursor schema)
    {
        if (!SchemaNode.IsIntOrString(schema))
            return;
        foreach (var field in new[] { SchemaNode.PreserveField, SchemaNode.EmbeddedField })
        {
            if (schema.BoolOf(field))
                errors.Invalid(schema[field], schema[field].Node, "must be false if x-kubernetes-int-or-string is true");
        }
    }

    private static void Typed(Errors errors, Cursor schema, string untyped, bool isRoot)
    {
        var type = SchemaNode.Type(schema);
        const string embedded = "must be object if x-kubernetes-embedded-resource is true";
        if (SchemaNode.IsEmbedded(schema) && type != "object")
        {
            if (type.Length == 0)
                errors.Required(schema["type"], embedded);
            else
                errors.Invalid(schema["type"], type, embedded);
        }
        else if (type.Length == 0 && !SchemaNode.IsIntOrString(schema) && !SchemaNode.Preserves(schema))
        {
            errors.Required(schema["type"], untyped);
        }
    }

    /// <summary>Of an object's own metadata, only the name may be restricted.</summary>
    private static void Metadata(Errors errors, Cursor schema, bool isRoot)
    {
        var isResource = isRoot || SchemaNode.IsEmbedded(schema);
        foreach (var (name, property) in SchemaNode.Properties(schema))
        {
            var type = SchemaNode.Type(property);
            if (isResource && name is ("kind" or "apiVersion") && type != "string")
                errors.Invalid(property["type"], type, "must be string");
            if (name != "metadata")
                continue;
            if (isResource && type != "object")
                errors.Invalid(property["type"], type, "must be object");
            if (isRoot && property.Map is { } map && SchemaNode.Set(map).Any(field => field is not ("type" or "default") && !(field == "properties" && IsNaming(map.Map("properties")!))))
                errors.Forbidden(property.Path, "must not specify anything other than name and generateName, but metadata is implicitly specified");
        }
    }

    private static bool IsNaming(MapNode properties) => properties.Entries.All(entry => entry.Key is "name" or "generateName");

    /// <summary>The one form in which alternatives may name types: a number or a string.</summary>
    private static bool IsIntOrStringList(Cursor anyOf) => anyOf.Items is { Count: 2 } parts && IsOnly(parts[0], "integer") && IsOnly(parts[1], "string");

    private static bool IsIntOrStringAll(Cursor allOf) => allOf.Items.Count > 0 && IsIntOrStringList(allOf.At(0)["anyOf"]);

    private static bool IsOnly(Node part, string type) => part is MapNode map && map.Text("type") == type && SchemaNode.Set(map).All(field => field == "type");
}
