using HaKit.Tree;

namespace HaKit.Validation.Definitions;

/// <summary>Every schema inside a schema.</summary>
internal static class SchemaWalk
{
    private static readonly string[] Single = ["items", "additionalProperties", "additionalItems", "not"];
    private static readonly string[] Lists = ["items", "allOf", "anyOf", "oneOf"];
    private static readonly string[] Maps = ["properties", "patternProperties", "definitions", "dependencies"];

    /// <summary>True where the schema or one inside it is such.</summary>
    public static bool Any(MapNode? schema, Func<MapNode, bool> holds)
    {
        if (schema is null)
            return false;
        if (holds(schema))
            return true;
        foreach (var field in Single)
        {
            if (Any(schema[field] as MapNode, holds))
                return true;
        }

        foreach (var field in Lists)
        {
            if (schema.Items(field).Any(part => Any(part as MapNode, holds)))
                return true;
        }

        return Maps.Any(field => schema[field] is MapNode parts && parts.Entries.Any(part => Any(part.Value as MapNode, holds)));
    }
}
