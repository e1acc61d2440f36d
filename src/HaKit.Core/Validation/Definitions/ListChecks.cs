namespace HaKit.Validation.Definitions;

/// <summary>How lists and maps are merged: <c>x-kubernetes-list-type</c>, its keys, <c>x-kubernetes-map-type</c>.</summary>
internal static class ListChecks
{
    private static readonly string[] ListTypes = ["atomic", "set", "map"];
    private static readonly string[] MapTypes = ["atomic", "granular"];

    public static void Check(Errors errors, Cursor schema)
    {
        var listType = schema.TextOrNull(SchemaNode.ListTypeField);
        Extension(errors, schema, SchemaNode.MapTypeField, "object", MapTypes);
        if (Extension(errors, schema, SchemaNode.ListTypeField, "array", ListTypes) && listType == "set")
            Atomic(errors, SchemaNode.Items(schema));
        var keys = schema.Each(SchemaNode.ListKeysField);
        if (keys.Count > 0 && listType != "map")
        {
            const string rule = "must be map if x-kubernetes-list-map-keys is non-empty";
            if (listType is null)
                errors.Required(schema[SchemaNode.ListTypeField], rule);
            else
                errors.Invalid(schema[SchemaNode.ListTypeField], listType, rule);
        }

        if (listType == "map")
            Map(errors, schema, keys);
        if (listType is "set" or "map")
            Nullable(errors, schema, listType, keys);
    }

    /// <summary>True where the extension stands on the right type, or is absent.</summary>
    private static bool Extension(Errors errors, Cursor schema, string field, string type, string[] supported)
    {
        if (schema.TextOrNull(field) is not { } value)
            return true;
        var seen = SchemaNode.Type(schema);
        var rule = "must be " + type + " if " + field + " is specified";
        if (seen.Length == 0)
            errors.Required(schema["type"], rule);
        else if (seen != type)
            errors.Invalid(schema["type"], seen, rule);
        if (Array.IndexOf(supported, value) < 0)
            errors.NotSupported(schema[field], value, supported);
        return seen == type;
    }

    /// <summary>Items of a set are compared as a whole.</summary>
    private static void Atomic(Errors errors, Cursor items)
    {
        const string rule = "must be atomic as item of a list with x-kubernetes-list-type=set";
        if (SchemaNode.Type(items) == "array" && items.TextOrNull(SchemaNode.ListTypeField) is not (null or "atomic"))
            errors.Invalid(items[SchemaNode.ListTypeField], items[SchemaNode.ListTypeField].Node, rule);
        else if (SchemaNode.Type(items) == "object" && items.TextOrNull(SchemaNode.MapTypeField) != "atomic")
            errors.Invalid(items[SchemaNode.MapTypeField], items[SchemaNode.MapTypeField].Node, rule);
    }

    private static void Map(Errors errors, Cursor schema, CursorList keys)
    {
        if (keys.Count == 0)
            errors.Required(keys, "must not be empty if x-kubernetes-list-type is map");
        var items = SchemaNode.Items(schema);
        if (!schema.Has("items"))
        {
            errors.Required(schema["items"], "must have a schema if x-kubernetes-list-type is map");
            return;
        }

        if (!items.Exists)
        {
            errors.Invalid(schema["items"], schema["items"].Node, "must only have a single schema if x-kubernetes-list-type is map");
            return;
        }

        if (SchemaNode.Type(items) != "object")
        {
            errors.Invalid(items["type"], SchemaNode.Type(items), "must be object if parent array's x-kubernetes-list-type is map");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var property = SchemaNode.Property(items, key.Text);
            if (!property.Exists)
                errors.Invalid(keys, schema[SchemaNode.ListKeysField].Node, "entries must all be names of item properties");
            else if (SchemaNode.Type(property) is "array" or "object")
                errors.Invalid(property["type"], SchemaNode.Type(property), "must be a scalar type if parent array's x-kubernetes-list-type is map");
            if (!seen.Add(key.Text))
                errors.Invalid(keys, schema[SchemaNode.ListKeysField].Node, "must not contain duplicate entries");
        }
    }

    /// <summary>What tells items apart must be there.</summary>
    private static void Nullable(Errors errors, Cursor schema, string listType, CursorList keys)
    {
        var items = SchemaNode.Items(schema);
        if (!items.Exists)
            return;
        if (items.BoolOf("nullable"))
            errors.Forbidden(items["nullable"].Path, "cannot be nullable when x-kubernetes-list-type is " + listType);
        if (listType != "map")
            return;
        foreach (var key in keys)
        {
            var property = SchemaNode.Property(items, key.Text);
            if (!property.Exists)
                continue;
            if (!property.Has("default") && !IsRequired(items, key.Text))
                errors.Required(property["default"].Path, "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property");
            if (property.BoolOf("nullable"))
                errors.Forbidden(property["nullable"].Path, "this property is in x-kubernetes-list-map-keys, so it cannot be nullable");
        }
    }

    private static bool IsRequired(Cursor items, string key)
    {
        foreach (var required in items.Each("required"))
        {
            if (required.Text == key)
                return true;
        }

        return false;
    }
}
