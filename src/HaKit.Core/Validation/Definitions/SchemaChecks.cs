using HaKit.Tree;

namespace HaKit.Validation.Definitions;

/// <summary>The schema of a version, or of all: whether it is structural, its defaults, what it may say, its rules.</summary>
internal static class SchemaChecks
{
    /// <summary>What may stand at the root where <c>status</c> is taken out as a subresource.</summary>
    private static readonly string[] AllowedAtRoot =
    [
        "description", "type", "format", "title", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems",
        "uniqueItems", "multipleOf", "required", "items", "properties", "externalDocs", "example", SchemaNode.PreserveField, SchemaNode.RulesField,
    ];

    public static void Check(Errors errors, Cursor validation, bool hasStatus)
    {
        var schema = validation["openAPIV3Schema"];
        if (schema.Map is not { } map)
            return;
        var before = errors.Count;
        if (hasStatus)
            Root(errors, schema, map);
        if (schema.BoolOf("nullable"))
            errors.Forbidden(schema["nullable"].Path, "nullable cannot be true at the root");

        var unsupported = SchemaNode.IsUnsupported(map);
        var structural = false;
        if (!unsupported)
        {
            var start = errors.Count;
            StructuralSchemas.Check(errors, schema);
            if (errors.Count == start)
                SchemaDefaults.Check(errors, schema);
            structural = errors.Count == start;
        }

        new SchemaRules(errors, structural ? RuleScope.Of(schema) : null).Check(schema);
        if (unsupported && errors.Count == before)
            errors.Invalid(schema, "", "schema is not structural");
    }

    private static void Root(Errors errors, Cursor schema, MapNode map)
    {
        var set = SchemaNode.Set(map).ToList();
        if (set.Contains("type") && SchemaNode.Type(schema) != "object")
            errors.Invalid(schema["type"], SchemaNode.Type(schema), "only \"object\" is allowed as the type at the root of the schema if the status subresource is enabled");
        else if (set.Any(field => Array.IndexOf(AllowedAtRoot, field) < 0))
            errors.Invalid(schema, schema.Node, "only some fields are allowed at the root of the schema if the status subresource is enabled: " + string.Join(", ", AllowedAtRoot));
    }
}
