using System.Globalization;
using HaKit.Tree;

namespace HaKit.Validation.Custom;

/// <summary>A custom resource against its structural schema: types, required fields, and what <see cref="CustomValues"/> checks of single values.</summary>
internal sealed class CustomValidator(Errors errors)
{
    /// <summary>How many CEL rules applied and were left unchecked.</summary>
    public int CelRules { get; private set; }

    /// <summary>The object itself: metadata is the server's own business.</summary>
    public void Root(Cursor root, CustomSchema schema) => Object(root, schema, isRoot: true);

    internal void Value(Cursor value, CustomSchema schema)
    {
        if (value.Node is null or UnknownNode || !schema.Exists)
            return;
        CelRules += schema.CelRules;
        if (value.Node.IsNull)
        {
            if (!schema.IsNullable && schema.Type.Length > 0)
                WrongType(value, schema.Type, "null");
            return;
        }

        if (schema.IsIntOrString)
        {
            if (value.Node.Kind is not (NodeKind.Integer or NodeKind.String))
                WrongType(value, "integer,string", TypeOf(value.Node));
        }
        else if (schema.Type.Length > 0 && !Is(value.Node, schema.Type))
        {
            WrongType(value, schema.Type, TypeOf(value.Node));
            return;
        }

        switch (value.Node)
        {
            case MapNode:
                Object(value, schema, isRoot: false);
                break;
            case ListNode list:
                for (var i = 0; i < list.Count; i++)
                    Value(value.At(i), schema.Items);
                CustomLists.Check(errors, value, schema);
                break;
            default:
                CustomValues.Check(errors, value, schema);
                break;
        }

        CustomValues.Enum(errors, value, schema);
        Combined(value, schema);
    }

    private void Object(Cursor value, CustomSchema schema, bool isRoot)
    {
        if (isRoot)
            CelRules += schema.CelRules;
        foreach (var required in schema.Node.Items("required"))
        {
            if (required is ScalarNode { Text: var name } && !value.Has(name))
                errors.Required(value[name]);
        }

        if (schema.IsEmbedded)
        {
            Common.Required(errors, value, "apiVersion");
            Common.Required(errors, value, "kind");
        }

        foreach (var entry in value.Entries)
        {
            if (isRoot && entry.Key is "apiVersion" or "kind" or "metadata")
                continue;
            if (schema.HasProperty(entry.Key))
                Value(new Cursor(entry.Value, value.Path.Child(entry.Key)), schema.Property(entry.Key));
            else if (schema.HasAdditional)
                Value(new Cursor(entry.Value, value.Path.Child(entry.Key)), schema.Additional);
        }

        if (schema.Count("maxProperties") is { } most && value.Entries.Count > most)
            errors.TooMany(value.Path, value.Entries.Count, (int)most);
        if (schema.Count("minProperties") is { } least && value.Entries.Count < least)
            errors.Invalid(value, value.Entries.Count, Body(value) + " should have at least " + least.ToString(CultureInfo.InvariantCulture) + " properties");
    }

    /// <summary><c>allOf</c>, <c>anyOf</c>, <c>oneOf</c>, <c>not</c>: tried aside, and told as a whole.</summary>
    private void Combined(Cursor value, CustomSchema schema)
    {
        if (schema.IsIntOrString || schema.Node is not { } node)
            return;
        foreach (var part in node.Items("allOf"))
            Value(value, new CustomSchema(part as MapNode));
        if (node.Items("anyOf") is { Count: > 0 } any && !any.Any(part => Passes(value, part)))
            errors.Invalid(value, value.Node, Body(value) + " must validate at least one schema (anyOf)");
        if (node.Items("oneOf") is { Count: > 0 } one && one.Count(part => Passes(value, part)) != 1)
            errors.Invalid(value, value.Node, Body(value) + " must validate one and only one schema (oneOf)");
        if (node.Map("not") is { } not && Passes(value, not))
            errors.Invalid(value, value.Node, Body(value) + " must not validate the schema (not)");
    }

    private bool Passes(Cursor value, Node part)
    {
        var aside = new Errors(new MapNode([], Place.None), errors.Version);
        new CustomValidator(aside).Value(value, new CustomSchema(part as MapNode));
        return aside.Count == 0;
    }

    private void WrongType(Cursor value, string wanted, string seen) =>
        errors.Add(value.Path, Reasons.TypeInvalid, "Invalid value: " + GoText.Quote(seen) + ": " + Body(value) + " must be of type " + wanted + ": " + GoText.Quote(seen));

    internal static string Body(Cursor value) => value.Path + " in body";

    private static bool Is(Node node, string type) => type switch
    {
        "string" => node.Kind == NodeKind.String,
        "integer" => node.Kind == NodeKind.Integer,
        "number" => node.Kind is NodeKind.Integer or NodeKind.Float,
        "boolean" => node.Kind == NodeKind.Boolean,
        "object" => node.Kind == NodeKind.Map,
        "array" => node.Kind == NodeKind.List,
        _ => true,
    };

    private static string TypeOf(Node node) => node.Kind switch
    {
        NodeKind.String => "string",
        NodeKind.Integer => "integer",
        NodeKind.Float => "number",
        NodeKind.Boolean => "boolean",
        NodeKind.List => "array",
        NodeKind.Map => "object",
        _ => "null",
    };
}
