namespace HaKit.VerbDocs;

/// <summary>A verb's case as its author wrote it: <c>.Replicas(3)</c>.</summary>
internal static class CaseText
{
    public static string Of(string source, string name)
    {
        var entry = source.IndexOf($"[\"{name}\"] = (", StringComparison.Ordinal);
        var start = source.IndexOf("w => w", entry, StringComparison.Ordinal) + "w => w".Length;
        var end = End(source, start);
        var lines = source[start..end].Trim().ReplaceLineEndings("\n").Split('\n');
        var indent = lines.Skip(1).Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join("\n", lines.Select((line, i) => i == 0 ? line : "    " + line[Math.Min(indent, line.Length)..]));
    }

    /// <summary>Where the parenthesis around the case is closed.</summary>
    private static int End(string source, int start)
    {
        var depth = 0;
        var inText = false;
        for (var i = start; i < source.Length; i++)
        {
            var c = source[i];
            if (c == '"' && source[i - 1] != '\\')
                inText = !inText;
            if (inText)
                continue;
            if (c is '(' or '[' or '{')
                depth++;
            else if (c is ')' or ']' or '}' && depth-- == 0)
                return i;
        }

        return source.Length;
    }
}
