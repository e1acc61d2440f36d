namespace HaKit.Tree.Yaml;

/// <summary>
/// Cuts a text at its document markers. A line that starts with <c>---</c> or <c>...</c> and a space or its end is a marker wherever it
/// stands (YAML forbids it inside scalars too), so that no parsing is needed to find it.
/// </summary>
internal static class YamlSplitter
{
    private const char ByteOrderMark = '\uFEFF';

    public static List<YamlChunk> Split(string text)
    {
        var chunks = new List<YamlChunk>();
        var start = SkipMark(text, 0);
        var startLine = 1;
        var hasContent = false;
        var line = 1;
        for (var at = 0; at < text.Length; line++)
        {
            var from = SkipMark(text, at);
            var newline = text.IndexOf('\n', from);
            var next = newline < 0 ? text.Length : newline + 1;
            if (IsMarker(text, from, '-'))
            {
                if (hasContent)
                {
                    chunks.Add(new YamlChunk(text, start, at - start, startLine));
                    start = from;
                    startLine = line;
                }

                hasContent = true;
            }
            else if (IsMarker(text, from, '.'))
            {
                if (hasContent)
                    chunks.Add(new YamlChunk(text, start, next - start, startLine));
                start = next;
                startLine = line + 1;
                hasContent = false;
            }
            else if (!hasContent)
            {
                hasContent = IsContent(text, from, next);
            }

            at = next;
        }

        if (hasContent)
            chunks.Add(new YamlChunk(text, start, text.Length - start, startLine));
        return chunks;
    }

    private static int SkipMark(string text, int at) => at < text.Length && text[at] == ByteOrderMark ? at + 1 : at;

    private static bool IsMarker(string text, int at, char c)
    {
        if (at + 3 > text.Length || text[at] != c || text[at + 1] != c || text[at + 2] != c)
            return false;
        return at + 3 == text.Length || text[at + 3] is ' ' or '\t' or '\r' or '\n';
    }

    /// <summary>Not blank, not a comment, not a directive.</summary>
    private static bool IsContent(string text, int at, int end)
    {
        if (at < end && text[at] == '%')
            return false;
        while (at < end && text[at] is ' ' or '\t' or '\r' or '\n')
            at++;
        return at < end && text[at] != '#';
    }
}
