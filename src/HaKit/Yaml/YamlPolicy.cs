namespace HaKit.Yaml;

/// <summary>How a string is written.</summary>
internal enum TextStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
}

/// <summary>
/// Every choice about the form of the output stands here or in <see cref="KeyOrder"/>, <see cref="PlainForm"/> and <see cref="EmptyObjects"/>.
/// <list type="bullet">
/// <item>Keys: <c>apiVersion, kind, metadata, spec</c>, then natural order; below an object's top level natural order only.</item>
/// <item>Quotes only where a YAML 1.1 or 1.2 reader would take the plain form for something else; double quotes, or single ones where
/// double ones would need escapes.</item>
/// <item>Text of several lines is a literal block unless it holds a character that a block cannot hold.</item>
/// <item>Nulls in maps are left out, as the API server reads them as absent. Of a key that stands twice the last is written, as it would be read.</item>
/// <item>A tree is written as it is: an empty map or list in it was put there. A client model leaves out empty lists and dictionaries, which
/// the API's own encoding cannot tell from absent ones, and the empty objects of <see cref="EmptyObjects"/>.</item>
/// <item>An unpaired surrogate has no UTF-8 and is written as U+FFFD, as Go does.</item>
/// </list>
/// </summary>
internal static class YamlPolicy
{
    /// <summary>Longer keys need YAML's explicit form (<c>? key</c>): a reader may stop looking for the colon after 1024 characters.</summary>
    public const int LongestSimpleKey = 256;

    private static readonly CharSet SafeInside = new(
        " !\"$%&'()*+,-./0123456789;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    private static readonly CharSet SafeFirst = new(
        "$()/;<=ABCDEFGHIJKLMNOPQRSTUVWXYZ\\^_abcdefghijklmnopqrstuvwxyz~");

    public static TextStyle StyleOf(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
            return TextStyle.DoubleQuoted;
        if (SafeFirst.Contains(text[0]) && SafeInside.ContainsAll(text))
            return text[^1] == ' ' || PlainForm.IsWord(text) ? Quoted(text) : TextStyle.Plain;
        return StyleOfUnusual(text);
    }

    /// <summary>A key stands on one line. YamlDotNet takes an unquoted one with a star behind a space for something else.</summary>
    public static TextStyle StyleOfKey(ReadOnlySpan<char> key) => StyleOf(key) switch
    {
        TextStyle.Literal => TextStyle.DoubleQuoted,
        TextStyle.Plain when key.Contains(" *", StringComparison.Ordinal) => Quoted(key),
        var style => style,
    };

    private static TextStyle StyleOfUnusual(ReadOnlySpan<char> text)
    {
        var shape = TextShape.Of(text);
        if (shape.NeedsEscapes)
            return TextStyle.DoubleQuoted;
        if (shape.HasNewline)
            return CanBeLiteral(text) ? TextStyle.Literal : TextStyle.DoubleQuoted;
        return shape.HasIndicator || !PlainForm.MayStart(text) || PlainForm.IsWord(text) || PlainForm.IsNumeric(text) ? Quoted(text) : TextStyle.Plain;
    }

    /// <summary>The first and the last line must hold something visible: readers differ in what they make of blank ones there.</summary>
    private static bool CanBeLiteral(ReadOnlySpan<char> text)
    {
        var body = text.TrimEnd('\n');
        return IsVisible(body.IndexOf('\n') is > -1 and var end ? body[..end] : body) && IsVisible(body[(body.LastIndexOf('\n') + 1)..]);
    }

    private static bool IsVisible(ReadOnlySpan<char> line) => line.ContainsAnyExcept(' ', '\t');

    private static TextStyle Quoted(ReadOnlySpan<char> text) => text.ContainsAny('"', '\\') ? TextStyle.SingleQuoted : TextStyle.DoubleQuoted;
}
