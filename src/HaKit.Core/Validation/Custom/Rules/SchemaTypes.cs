using HaKit.Cel;
using HaKit.Tree;

namespace HaKit.Validation.Custom.Rules;

/// <summary>The type that expressions see where a schema stands. Null where the server has none: such fields cannot be named.</summary>
internal static class SchemaTypes
{
    private static readonly CelType Metadata = CelType.Object(
        "selfType.metadata", new Dictionary<string, CelType>(StringComparer.Ordinal) { ["name"] = CelType.String, ["generateName"] = CelType.String });

    /// <param name="schema">The schema.</param>
    /// <param name="isResource">True for the object itself and for embedded ones, whose type and name can always be named.</param>
    /// <param name="name">What the type is called: objects are told apart by it.</param>
    public static CelType? Of(CustomSchema schema, bool isResource, string name = "selfType")
    {
        if (!schema.Exists)
            return null;
        if (schema.IsIntOrString)
            return CelType.Dyn;
        switch (schema.Type)
        {
            case "array":
                return Of(schema.Items, schema.Items.IsEmbedded, name + ".@idx") is { } items ? CelType.List(items) : null;
            case "object" when schema.Additional.Exists:
                return Of(schema.Additional, schema.Additional.IsEmbedded, name + ".@elem") is { } values ? CelType.Map(CelType.String, values) : null;
            case "object":
                return CelType.Object(name, Fields(schema, isResource, name));
            case "string":
                return schema.Node.Text("format") switch
                {
                    "byte" => CelType.Bytes,
                    "duration" => CelType.Duration,
                    "date" or "date-time" => CelType.Timestamp,
                    _ => CelType.String,
                };
            case "boolean":
                return CelType.Bool;
            case "number":
                return CelType.Double;
            case "integer":
                return CelType.Int;
            default:
                return null;
        }
    }

    private static Dictionary<string, CelType> Fields(CustomSchema schema, bool isResource, string name)
    {
        var fields = new Dictionary<string, CelType>(StringComparer.Ordinal);
        foreach (var property in schema.Properties?.Entries ?? [])
        {
            var child = new CustomSchema(property.Value as MapNode);
            if (FieldNames.Escape(property.Key) is { } escaped && Of(child, child.IsEmbedded, name + "." + property.Key) is { } type)
                fields[escaped] = type;
        }

        if (isResource)
        {
            fields["apiVersion"] = CelType.String;
            fields["kind"] = CelType.String;
            fields["metadata"] = Metadata;
        }

        return fields;
    }
}
