using HaKit.Tree;

namespace HaKit.Validation.Definitions;

/// <summary>
/// What a schema may say, node by node. Rules in CEL are looked at only where the node and all below it are sound, and only in structural schemas.
/// </summary>
/// <param name="errors">Where to report.</param>
/// <param name="root">What rules at the root may name; null where none are looked at.</param>
internal sealed class SchemaRules(Errors errors, RuleScope? root)
{
    private static readonly string[] Types = ["array", "boolean", "integer", "number", "object", "string"];
    private static readonly string[] Junctors = ["allOf", "oneOf", "anyOf"];

    /// <summary>Of the errors so far, those about rules, which do not make a schema unsound.</summary>
    private int ruleErrors;

    public void Check(Cursor schema)
    {
        Node(schema, default, root, isRoot: true);
        root?.Total(errors);
    }

    private void Node(Cursor schema, Place place, RuleScope? scope, bool isRoot = false)
    {
        if (schema.Map is not { } map)
            return;
        var start = errors.Count - ruleErrors;
        Fields(schema, map, place);
        Additional(schema, place, scope);
        foreach (var (name, property) in SchemaNode.Properties(schema))
        {
            var inner = schema.TextOrNull(SchemaNode.MapTypeField) is null or "granular" ? place : place.Uncorrelated(schema.Path);
            if ((isRoot || SchemaNode.IsEmbedded(schema)) && name is ("metadata" or "kind" or "apiVersion"))
                inner = inner with { InMeta = true, NoDefaults = isRoot ? "in top-level " + name : inner.NoDefaults };
            Node(property, inner, scope?.Child(property));
        }

        Node(schema["not"], place, null);
        foreach (var junctor in Junctors)
        {
            foreach (var part in schema.Each(junctor))
                Node(part, place, null);
        }

        foreach (var (_, definition) in SchemaNode.Properties(schema, "definitions"))
            Node(definition, place, null);
        Items(schema, place, scope);
        foreach (var (_, dependency) in SchemaNode.Properties(schema, "dependencies"))
            Node(dependency, place, null);
        ListChecks.Check(errors, schema);
        RuleChecks.Form(errors, schema);
        if (errors.Count - ruleErrors != start || scope is null)
            return;
        var before = errors.Count;
        scope.Check(errors, schema, place.Uncorrelatable);
        ruleErrors += errors.Count - before;
    }

    private void Additional(Cursor schema, Place place, RuleScope? scope)
    {
        var additional = schema["additionalProperties"];
        if (!additional.Exists)
            return;
        if (schema.HasAny("properties") && additional.Node is not ScalarNode { Text: "true" })
            errors.Forbidden(additional.Path, "additionalProperties and properties are mutual exclusive");
        Node(additional, place.InMeta ? place with { NoDefaults = "inside additionalProperties applying to object metadata" } : place, scope?.Child(additional));
    }

    private void Items(Cursor schema, Place place, RuleScope? scope)
    {
        var inner = schema.TextOrNull(SchemaNode.ListTypeField) == "map" ? place : place.Uncorrelated(schema.Path);
        if (SchemaNode.Items(schema) is { Exists: true } items)
            Node(items, inner, scope?.Child(items));
        foreach (var item in schema.Each("items"))
            Node(item, inner, scope?.Child(item));
    }

    private void Fields(Cursor schema, MapNode map, Place place)
    {
        var type = SchemaNode.Type(schema);
        if (type.Length > 0 && Array.IndexOf(Types, type) < 0)
            errors.NotSupported(schema["type"], type, Types);
        if (schema.Has("default") && place.NoDefaults is { } reason)
            errors.Forbidden(schema["default"].Path, "must not be set " + reason);
        if (schema.TextOf("id").Length > 0)
            errors.Forbidden(schema["id"].Path, "id is not supported");
        foreach (var field in new[] { "additionalItems", "dependencies", "$ref" })
        {
            if (schema.Has(field))
                errors.Forbidden(schema[field].Path, field + " is not supported");
        }

        foreach (var field in new[] { "patternProperties", "definitions" })
        {
            if (map.Map(field) is { Count: > 0 })
                errors.Forbidden(schema[field].Path, field + " is not supported");
        }

        if (type == "null")
            errors.Forbidden(schema["type"].Path, "type cannot be set to null, use nullable as an alternative");
        if (map.List("items") is { Count: > 0 })
            errors.Forbidden(schema["items"].Path, "items must be a schema object and not an array");
        if (place.InMeta && SchemaNode.IsEmbedded(schema))
            errors.Forbidden(schema[SchemaNode.EmbeddedField].Path, "must not be used inside of resource meta");
        if (schema.BoolOf("uniqueItems"))
            errors.Forbidden(schema["uniqueItems"].Path, "uniqueItems cannot be set to true since the runtime complexity becomes quadratic");
        if (schema.BoolOrNull(SchemaNode.PreserveField) == false)
            errors.Invalid(schema[SchemaNode.PreserveField], schema[SchemaNode.PreserveField].Node, "must be true or undefined");
    }

    /// <summary>Where in a resource a node stands.</summary>
    /// <param name="InMeta">Inside the type or the metadata of a resource.</param>
    /// <param name="NoDefaults">Why there may be no default; null where there may.</param>
    /// <param name="Uncorrelatable">The outermost part whose old and new values cannot be matched; null where they can.</param>
    private readonly record struct Place(bool InMeta, string? NoDefaults, FieldPath? Uncorrelatable)
    {
        public Place Uncorrelated(FieldPath path) => this with { Uncorrelatable = Uncorrelatable ?? path };
    }
}
