using HaKit.Tree;

namespace HaKit.Validation.Custom;

/// <summary>Values of an <c>enum</c>. The server converts a value to the type of the one that is listed, which lets a few more pass than are listed.</summary>
internal static class SchemaEnum
{
    public static bool Matches(Node value, Node listed)
    {
        if (value.IsNull || listed.IsNull)
            return false;
        return (value, listed) switch
        {
            (ScalarNode { Kind: NodeKind.Integer or NodeKind.Float } number, ScalarNode { Kind: NodeKind.Integer or NodeKind.Float } other) => Number(number, other),
            (ScalarNode { Kind: NodeKind.Integer } number, ScalarNode { Kind: NodeKind.String } text) => number.AsInt64() is { } code && IsCharacter(code, text.Text),
            _ => value.Kind == listed.Kind && Same(value, listed),
        };
    }

    /// <summary>A fraction is cut off where a whole number is listed.</summary>
    private static bool Number(ScalarNode number, ScalarNode listed)
    {
        var value = SchemaCheck.Double(number);
        return listed.AsInt64() is { } whole
            ? number.AsInt64() is { } exact ? exact == whole : Math.Truncate(value) == whole
            : value == SchemaCheck.Double(listed);
    }

    /// <summary>A number becomes the character with that code.</summary>
    private static bool IsCharacter(long code, string text) => Cel.CodePoints.IsValid(code) && Cel.CodePoints.Of((int)code) == text;

    /// <summary>Deep equality; the order of a map's keys does not count.</summary>
    public static bool Same(Node left, Node right) => (left, right) switch
    {
        (MapNode first, MapNode second) => first.Count == second.Count && first.Entries.All(entry => second[entry.Key] is { } other && Same(entry.Value, other)),
        (ListNode first, ListNode second) => first.Count == second.Count && Enumerable.Range(0, first.Count).All(i => Same(first[i], second[i])),
        (ScalarNode first, ScalarNode second) => first.Kind == second.Kind && (first.Text == second.Text || (first.Kind == NodeKind.Float && SchemaCheck.Double(first) == SchemaCheck.Double(second))),
        _ => false,
    };
}
