namespace HaKit.Tree.Yaml;

/// <summary>
/// Cuts a text where kubectl cuts it, before any parsing: at every line that begins with <c>---</c>, wherever it stands.
/// </summary>
internal static class YamlSplitter
{
    private const char ByteOrderMark = '\uFEFF';

    public static List<YamlChunk> Split(string text)
    {
        var chunks = new List<YamlChunk>();
        var start = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        var startLine = 1;
        var hasContent = false;
        var line = 1;
        for (var at = start; at < text.Length; line++)
        {
            var newline = text.IndexOf('\n', at);
            var next = newline < 0 ? text.Length : newline + 1;
            if (IsSeparator(text, at))
            {
                if (hasContent)
                {
                    chunks.Add(new YamlChunk(text, start, at - start, startLine));
                    start = at;
                    startLine = line;
                }

                hasContent = true;
            }
            else if (!hasContent)
            {
                hasContent = HasContent(text, at, next);
            }

            at = next;
        }

        if (hasContent)
            chunks.Add(new YamlChunk(text, start, text.Length - start, startLine));
        return chunks;
    }

    /// <summary>The separator and its line; null where the text before the chunk's content does not begin with one.</summary>
    public static (int Start, int Next, int Line)? Separator(YamlChunk chunk)
    {
        var line = chunk.Line;
        for (var at = chunk.Start; at < chunk.End; line++)
        {
            var newline = chunk.Text.IndexOf('\n', at, chunk.End - at);
            var next = newline < 0 ? chunk.End : newline + 1;
            if (IsSeparator(chunk.Text, at))
                return (at, next, line);
            if (HasContent(chunk.Text, at, next))
                return null;
            at = next;
        }

        return null;
    }

    /// <summary>True where a line holds more than blanks and a comment.</summary>
    public static bool HasContent(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t' or '\r' or '\n' or ByteOrderMark)
            at++;
        return at < end && text[at] != '#';
    }

    private static bool IsSeparator(string text, int at) => string.CompareOrdinal(text, at, "---", 0, 3) == 0;
}
