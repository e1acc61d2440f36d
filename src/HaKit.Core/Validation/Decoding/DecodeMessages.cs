using System.Globalization;
using System.Text;
using HaKit.Schema;
using HaKit.Tree;

namespace HaKit.Validation.Decoding;

/// <summary>The words of Go's JSON decoder for a value of the wrong type.</summary>
internal static class DecodeMessages
{
    public static string WrongType(Node node, FieldShape shape, FieldPath path, TypeSchema owner, SchemaTable table)
    {
        return string.Format(CultureInfo.InvariantCulture, "json: cannot unmarshal {0} into Go struct field {1}.{2} of type {3}", Seen(node, shape), owner.ApiName, Dotted(path, withItems: false), Wanted(shape, table));
    }

    /// <summary>The path as a decoder writes it: keys of maps like fields.</summary>
    public static string Dotted(FieldPath path, bool withItems = true)
    {
        var text = new StringBuilder();
        foreach (var (name, index) in path.Steps())
        {
            if (name is not null)
                (text.Length == 0 ? text : text.Append('.')).Append(name);
            else if (withItems)
                text.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']');
        }

        return text.ToString();
    }

    private static string Seen(Node node, FieldShape shape) => node.Kind switch
    {
        NodeKind.String => "string",
        NodeKind.Boolean => "bool",
        NodeKind.List => "array",
        NodeKind.Map => "object",
        _ => shape.Type is FieldType.Int32 or FieldType.Int64 or FieldType.IntOrString ? "number " + ((ScalarNode)node).Text : "number",
    };

    private static string Wanted(FieldShape shape, SchemaTable table) => shape.Type switch
    {
        FieldType.Int32 or FieldType.IntOrString => "int32",
        FieldType.Int64 => "int64",
        FieldType.Double => "float64",
        FieldType.Boolean => "bool",
        FieldType.Bytes => "[]uint8",
        FieldType.Object => shape.Object(table).ApiName,
        FieldType.List => "[]" + Wanted(shape.Element!, table),
        FieldType.Map => "map[string]" + Wanted(shape.Element!, table),
        _ => "string",
    };
}
