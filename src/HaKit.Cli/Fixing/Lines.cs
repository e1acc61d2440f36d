namespace HaKit.Cli.Fixing;

/// <summary>Where lines begin and end around a position.</summary>
internal static class Lines
{
    public static int StartOf(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    /// <summary>Behind the line end, so that the next line begins there; the end of the text where there is none.</summary>
    public static int After(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : text.Length;

    /// <summary>True where only blanks stand between the beginning of the line and the position.</summary>
    public static bool IsFirst(string text, int at) => string.IsNullOrWhiteSpace(text[StartOf(text, at)..at]);

    public static int ColumnOf(string text, int at) => at - StartOf(text, at);

    /// <summary>Text of several lines, moved to a column; its first line stays where it is put.</summary>
    public static string Indent(string block, int column, string lineEnd) =>
        string.Join(lineEnd, block.Split('\n').Select((line, i) => i == 0 || line.Length == 0 ? line : new string(' ', column) + line));

    public static string Replace(string text, int start, int end, string by) => string.Concat(text.AsSpan(0, start), by, text.AsSpan(end));
}
