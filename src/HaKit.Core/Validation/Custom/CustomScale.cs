using System.Globalization;
using HaKit.Tree;

namespace HaKit.Validation.Custom;

/// <summary>The number of replicas that a <c>scale</c> subresource points at.</summary>
internal static class CustomScale
{
    public static void Check(Errors errors, MapNode root, string jsonPath)
    {
        if (jsonPath.Length == 0)
            return;
        var path = FieldPath.Root.Child(jsonPath);
        Node? at = root;
        var walked = "";
        foreach (var field in jsonPath.TrimStart('.').Split('.'))
        {
            walked += "." + field;
            if (at is null or UnknownNode || at.IsNull)
                return;
            if (at is not MapNode map)
            {
                errors.Invalid(path, 0, walked + " accessor error: " + Shown(at) + " is of the type " + TypeOf(at) + ", expected map[string]interface{}");
                return;
            }

            at = map[field];
        }

        if (at is null or UnknownNode)
            return;
        if ((at as ScalarNode)?.AsInt64() is not { } replicas)
            errors.Invalid(path, 0, walked + " accessor error: " + Shown(at) + " is of the type " + TypeOf(at) + ", expected int64");
        else if (replicas < 0)
            errors.Invalid(path, replicas, "should be a non-negative integer");
        else if (replicas > int.MaxValue)
            errors.Invalid(path, replicas, "should be less than or equal to " + int.MaxValue.ToString(CultureInfo.InvariantCulture));
    }

    private static string Shown(Node node) => node switch
    {
        ScalarNode { Kind: NodeKind.Null } => "<nil>",
        ScalarNode { Kind: NodeKind.Float } number => Cel.CelFormat.Double(SchemaCheck.Double(number)),
        ScalarNode scalar => scalar.Text,
        ListNode list => "[" + string.Join(" ", list.Items.Select(Shown)) + "]",
        MapNode map => "map[" + string.Join(" ", map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Key + ":" + Shown(entry.Value))) + "]",
        _ => "",
    };

    private static string TypeOf(Node node) => node.Kind switch
    {
        NodeKind.Null => "<nil>",
        NodeKind.Boolean => "bool",
        NodeKind.Integer => "int64",
        NodeKind.Float => "float64",
        NodeKind.String => "string",
        NodeKind.List => "[]interface {}",
        _ => "map[string]interface {}",
    };
}
