using System.Globalization;

namespace HaKit.Tree;

/// <summary>
/// A null, boolean, number or string. Numbers keep the digits that were written (<see cref="Text"/>), so that no precision is lost on the way through.
/// </summary>
internal sealed class ScalarNode(NodeKind kind, string text, Place place) : Node(place)
{
    public override NodeKind Kind { get; } = kind;

    /// <summary>A string's value; JSON's form of everything else: <c>true</c>, <c>12</c>, <c>1.5</c>, <c>null</c>.</summary>
    public string Text { get; } = text;

    public static ScalarNode String(string value, Place place) => new(NodeKind.String, value, place);

    public static ScalarNode Integer(long value, Place place) =>
        new(NodeKind.Integer, value.ToString(CultureInfo.InvariantCulture), place);

    public static ScalarNode Boolean(bool value, Place place) => new(NodeKind.Boolean, value ? "true" : "false", place);

    public static ScalarNode Null(Place place) => new(NodeKind.Null, "null", place);

    /// <summary>The value of an integer node that fits 64 bits; otherwise nothing.</summary>
    public long? AsInt64() =>
        Kind == NodeKind.Integer && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The value of a boolean node; otherwise nothing.</summary>
    public bool? AsBoolean() => Kind == NodeKind.Boolean ? Text == "true" : null;

    /// <summary>The value of a string node; otherwise nothing.</summary>
    public string? AsString() => Kind == NodeKind.String ? Text : null;

    public override string ToString() => Text;
}
