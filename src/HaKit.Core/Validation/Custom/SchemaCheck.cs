using System.Globalization;
using HaKit.Tree;

namespace HaKit.Validation.Custom;

/// <summary>
/// A value against an OpenAPI schema as the server's validator checks it: the same checks in the same order, with its short cuts, so that the same errors come
/// out. What is not known here passes.
/// </summary>
internal static class SchemaCheck
{
    private const double LargestJsonInteger = 9007199254740991;

    public static SchemaResult Check(Node value, CustomSchema schema, FieldPath path)
    {
        var result = new SchemaResult();
        if (value.IsUnknown || !schema.Exists)
            return result;
        if (value.IsNull)
        {
            if (Types(schema).Length > 0 && !schema.IsNullable)
                result.WrongType(path, string.Join(",", Types(schema)), "null");
            Enum(result, value, schema, path);
            return result;
        }

        if (Types(schema).Length > 0 || schema.Format.Length > 0)
        {
            Type(result, value, schema, path);
            result.Matches++;
        }

        SchemaCombination.Check(result, value, schema, path);
        result.Matches += 2;
        switch (value)
        {
            case ScalarNode { Kind: NodeKind.String } text:
                SchemaScalars.Text(result, text, schema, path);
                break;
            case ScalarNode { Kind: NodeKind.Integer or NodeKind.Float } number:
                SchemaScalars.Number(result, number, schema, path);
                break;
            case ListNode list:
                List(result, list, schema, path);
                result.Matches += 2;
                break;
        }

        Enum(result, value, schema, path);
        result.Matches++;
        if (value is MapNode map)
        {
            Object(result, map, schema, path);
            result.Matches++;
        }

        result.Matches++;
        return result;
    }

    /// <summary>The types that a schema allows, null aside.</summary>
    public static string[] Types(CustomSchema schema) => schema.IsIntOrString ? ["integer", "string"] : schema.Type.Length == 0 ? [] : [schema.Type];

    public static bool IsWhole(Node value) => value is ScalarNode number && number.AsInt64() is not null;

    public static double Double(ScalarNode number) => Cel.CelTree.Double(number);

    /// <summary>True for a floating number that is a whole one, small enough to be exact.</summary>
    public static bool IsJsonInteger(double value) => Math.Abs(value) <= LargestJsonInteger && value == Math.Floor(value);

    private static void Type(SchemaResult result, Node value, CustomSchema schema, FieldPath path)
    {
        var types = Types(schema);
        var format = schema.Format;
        var seen = TypeOf(value);
        bool Allows(string type) => Array.IndexOf(types, type) >= 0;
        var fits = Allows(seen) || (seen == "number" && Allows("integer") && IsJsonInteger(Double((ScalarNode)value))) || (seen == "integer" && Allows("number"));
        var isNumeric = Allows("number") || Allows("integer");
        var isTextOrList = value.Kind is NodeKind.String or NodeKind.List;
        if (!isTextOrList && format.Length > 0 && !fits)
            result.WrongType(path, format, seen switch { "integer" => "int64", "number" => "float64", _ => seen });
        else if (!isNumeric && format.Length > 0 && isTextOrList)
            return;
        else if (!fits)
            result.WrongType(path, string.Join(",", types), seen);
    }

    private static string TypeOf(Node node) => node.Kind switch
    {
        NodeKind.String => "string",
        NodeKind.Integer => IsWhole(node) ? "integer" : "number",
        NodeKind.Float => "number",
        NodeKind.Boolean => "boolean",
        NodeKind.List => "array",
        _ => "object",
    };

    private static void List(SchemaResult result, ListNode list, CustomSchema schema, FieldPath path)
    {
        for (var i = 0; i < list.Count; i++)
            result.Merge(Check(list[i], schema.Items, path.Index(i)));
        if (schema.Count("minItems") is { } least && list.Count < least)
            result.Invalid(path, ScalarNode.Integer(list.Count, list.Place), "should have at least " + Text(least) + " items");
        if (schema.Count("maxItems") is { } most && list.Count > most)
            TooMany(result, path, list.Count, most);
    }

    private static void Object(SchemaResult result, MapNode map, CustomSchema schema, FieldPath path)
    {
        if (schema.Count("minProperties") is { } least && map.Count < least)
            result.Invalid(path, ScalarNode.Integer(map.Count, map.Place), "should have at least " + Text(least) + " properties");
        if (schema.Count("maxProperties") is { } most && map.Count > most)
            TooMany(result, path, map.Count, most);
        foreach (var entry in map.Entries)
        {
            if (schema.Find(entry.Key) is { Exists: true } child)
                result.Merge(Check(entry.Value, child, path.Child(entry.Key)));
        }

        foreach (var required in schema.Node.Items("required"))
        {
            if (required is ScalarNode { Text: var name } && !map.ContainsKey(name))
                result.Add(path.Child(name), Reasons.Required, "Required value");
        }
    }

    private static void TooMany(SchemaResult result, FieldPath path, int count, long most) => result.Add(
        path, Reasons.TooMany, string.Format(CultureInfo.InvariantCulture, "Too many: {0}: must have at most {1} {2}", count, most, most == 1 ? "item" : "items"));

    private static void Enum(SchemaResult result, Node value, CustomSchema schema, FieldPath path)
    {
        var allowed = schema.Node.Items("enum");
        if (allowed.Count == 0 || allowed.Any(one => SchemaEnum.Matches(value, one)))
            return;
        var shown = allowed.Select(one => GoText.Quote(one is ScalarNode { Kind: NodeKind.String } text ? text.Text : GoText.Of(one)));
        result.Add(path, Reasons.NotSupported, "Unsupported value: " + GoText.Of(value) + ": supported values: " + string.Join(", ", shown));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
