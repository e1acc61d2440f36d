using System.Globalization;

namespace HaKit.Tree.Yaml;

/// <summary>What no YAML text may hold, looked for before parsing: a parser takes a NUL for the end of the text.</summary>
internal static class TextCheck
{
    /// <param name="chunk">The text.</param>
    /// <param name="source">Where it is from.</param>
    /// <param name="isSimple">True where it holds no tab and no line break but LF and CRLF.</param>
    public static ReadProblem? Find(YamlChunk chunk, Source source, out bool isSimple)
    {
        isSimple = true;
        if (chunk.Length > ReaderLimits.DocumentLength)
        {
            return new ReadProblem(
                string.Format(
                    CultureInfo.InvariantCulture,
                    "the document has {0} characters; at most {1} are read: split it",
                    chunk.Length,
                    ReaderLimits.DocumentLength),
                new Place(source, chunk.Line, 1));
        }

        var text = chunk.Text;
        var end = chunk.End;
        for (var i = chunk.Start; i < end; i++)
        {
            var c = text[i];
            if (c is >= ' ' and <= '~' or '\n')
                continue;
            if (c is '\t' or '\u0085' or '\u2028' or '\u2029' or '\uFEFF' || (c == '\r' && (i + 1 == end || text[i + 1] != '\n')))
                isSimple = false;
            if (!IsAllowed(text, ref i, end))
            {
                return new ReadProblem(
                    string.Format(CultureInfo.InvariantCulture, "the character U+{0:X4} may not stand in YAML; write it as an escape in double quotes", (int)c),
                    PlaceOf(chunk, i, source));
            }
        }

        return null;
    }

    public static Place PlaceOf(YamlChunk chunk, int index, Source source)
    {
        var line = chunk.Line;
        var lineStart = chunk.Start;
        for (var i = chunk.Start; i < index; i++)
        {
            if (chunk.Text[i] != '\n')
                continue;
            line++;
            lineStart = i + 1;
        }

        return new Place(source, line, index - lineStart + 1);
    }

    /// <summary>The characters YAML calls printable; a pair of surrogates counts as one.</summary>
    private static bool IsAllowed(string text, ref int i, int end)
    {
        var c = text[i];
        if (char.IsHighSurrogate(c) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
        {
            i++;
            return true;
        }

        return c is '\t' or '\r' or '\u0085' or (>= '\u00A0' and < '\uD800') or (>= '\uE000' and < '\uFFFE');
    }
}
