using HaKit.Text;
using HaKit.Tree;

namespace HaKit.Validation.Definitions;

/// <summary>Schemas below <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c>: they constrain values whose structure stands outside of them.</summary>
internal static class NestedSchemas
{
    private static readonly string[] Lists = ["allOf", "anyOf", "oneOf"];

    /// <summary>What must be empty below a junctor, and how the server says so.</summary>
    private static readonly (string Field, string Rule)[] Empty =
    [
        ("type", "must be empty to be structural"), ("default", "must be undefined to be structural"), ("title", "must be empty to be structural"),
        ("description", "must be empty to be structural"), ("nullable", "must be false to be structural"), (SchemaNode.PreserveField, "must be false to be structural"),
        (SchemaNode.EmbeddedField, "must be false to be structural"), (SchemaNode.IntOrStringField, "must be false to be structural"),
        (SchemaNode.ListKeysField, "must be empty to be structural"), (SchemaNode.ListTypeField, "must be undefined to be structural"),
        (SchemaNode.MapTypeField, "must be undefined to be structural"), (SchemaNode.RulesField, "must be empty to be structural"),
    ];

    /// <summary>The constraints of a schema.</summary>
    /// <param name="errors">Where to report.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="skipAnyOf">True where <c>anyOf</c> is the allowed form of a number or a string.</param>
    /// <param name="skipFirstAllOf">True where the first part of <c>allOf</c> holds that form.</param>
    public static void Values(Errors errors, Cursor schema, bool skipAnyOf = false, bool skipFirstAllOf = false)
    {
        foreach (var field in Lists)
        {
            if (field == "anyOf" && skipAnyOf)
                continue;
            var parts = schema.Each(field);
            for (var i = 0; i < parts.Count; i++)
                Nested(errors, parts[i], field == "allOf" && skipFirstAllOf && i == 0);
        }

        if (schema["not"] is { Node: MapNode } not)
            Nested(errors, not);
        if (schema.TextOf("pattern") is { Length: > 0 } pattern && GoPattern.Compile(pattern).Problem is { } problem)
            errors.Invalid(schema["pattern"], pattern, "must be a valid regular expression, but isn't: error parsing regexp: " + problem);
    }

    /// <summary>Every value that a constraint is about must be described outside of the constraints.</summary>
    public static void Complete(Errors errors, Cursor constraint, Cursor structure, FieldPath path)
    {
        foreach (var field in Lists)
        {
            var parts = constraint.Each(field);
            for (var i = 0; i < parts.Count; i++)
                Described(errors, parts[i], structure, path);
        }

        if (constraint["not"] is { Node: MapNode } not)
            Described(errors, not, structure, path);
    }

    private static void Described(Errors errors, Cursor constraint, Cursor structure, FieldPath path)
    {
        if (structure.Map is null)
        {
            errors.Required(path, "because it is defined in " + constraint.Path);
            return;
        }

        Complete(errors, constraint, structure, path);
        var items = SchemaNode.Items(constraint);
        if (items.Exists)
            Described(errors, items, SchemaNode.Items(structure), path.Child("items"));
        foreach (var (name, property) in SchemaNode.Properties(constraint))
            Described(errors, property, SchemaNode.Property(structure, name), path.Child("properties").Key(name));
    }

    private static void Nested(Errors errors, Cursor schema, bool skipAnyOf = false)
    {
        Values(errors, schema, skipAnyOf);
        var items = SchemaNode.Items(schema);
        if (items.Exists)
            Nested(errors, items);
        foreach (var (_, property) in SchemaNode.Properties(schema))
            Nested(errors, property);
        var set = schema.Map is { } map ? SchemaNode.Set(map).ToList() : [];
        foreach (var (field, rule) in Empty)
        {
            if (set.Contains(field))
                errors.Forbidden(schema[field].Path, rule);
        }

        if (schema["additionalProperties"].Node is MapNode or ScalarNode { Text: "true" })
            errors.Forbidden(schema["additionalProperties"].Path, "must be undefined to be structural");
        if (schema["properties"].Has("metadata"))
            errors.Forbidden(schema["properties"].Path.Key("metadata"), "must not be specified in a nested context");
    }
}
