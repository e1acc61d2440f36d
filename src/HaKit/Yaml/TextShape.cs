namespace HaKit.Yaml;

/// <summary>What a string holds that decides how it can be written.</summary>
internal readonly record struct TextShape(bool NeedsEscapes, bool HasNewline, bool HasIndicator)
{
    public static TextShape Of(ReadOnlySpan<char> text)
    {
        var newline = false;
        var tab = false;
        var indicator = text[0] is ' ' or '\t' || text[^1] is ' ' or '\t';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\n':
                    newline = true;
                    break;
                case '\t':
                    tab = true;
                    break;
                case ':' when i + 1 == text.Length || text[i + 1] is ' ' or '\t' or '\n':
                case '#' when i > 0 && text[i - 1] is ' ' or '\t' or '\n':
                    indicator = true;
                    break;
                default:
                    if (c is < ' ' or > '~' && !IsPrintable(text, ref i))
                        return new TextShape(true, newline, true);
                    break;
            }
        }

        return new TextShape(tab && !newline, newline, indicator);
    }

    /// <summary>Beyond ASCII: what may stand in a file as itself. Line breaks of YAML 1.1 (NEL, LS, PS) and the byte-order mark may not.</summary>
    private static bool IsPrintable(ReadOnlySpan<char> text, ref int i)
    {
        var c = text[i];
        if (!char.IsSurrogate(c))
            return c is >= '\u00A0' and < '\uFFFE' and not ('\u2028' or '\u2029' or '\uFEFF');
        if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            return false;
        i++;
        return true;
    }
}
