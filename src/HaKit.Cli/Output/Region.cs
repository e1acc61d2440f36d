using HaKit.Cli.Inputs;
using HaKit.Tree;

namespace HaKit.Cli.Output;

/// <summary>
/// The part of a source line that a problem points at: from its column to the end of the key or value that stands there.
/// </summary>
internal readonly record struct Region(string Line, int Column, int EndColumn)
{
    /// <summary>The longest line that is shown; one value of a megabyte must not drown a report.</summary>
    private const int LongestLine = 10_000;

    public int Length => EndColumn - Column;

    /// <summary>The region at a place; null where its source has no such line or column.</summary>
    public static Region? At(Place place)
    {
        if (place.Column < 1 || (place.Source as InputText)?.Line(place.Line) is not { } line || place.Column > line.Length + 1)
            return null;
        var start = place.Column - 1;
        return line.Length > LongestLine ? null : new Region(line, place.Column, Math.Max(End(line, start), start + 1) + 1);
    }

    private static int End(string line, int start)
    {
        if (start >= line.Length)
            return start;
        if (line[start] is '"' or '\'')
        {
            var quote = start + 1;
            while (quote < line.Length && line[quote] != line[start])
                quote += line[quote] == '\\' && line[start] == '"' ? 2 : 1;
            return Math.Min(quote + 1, line.Length);
        }

        if (line[start] is '{' or '[' || (line[start] is '-' && IsBreak(line, start + 1)))
            return start + 1;

        var end = start;
        while (end < line.Length && !IsBreak(line, end, end) && !(line[end] == ':' && IsBreak(line, end + 1)))
            end++;
        return line[..end].TrimEnd().Length;
    }

    /// <summary>A plain scalar ends at the line's end, before a comment and before what closes a flow collection.</summary>
    private static bool IsBreak(string line, int at, int inside = -1) =>
        at >= line.Length || (inside < 0 && line[at] == ' ') || (inside >= 0 && line[at] == '#' && at > 0 && line[at - 1] == ' ')
        || (inside >= 0 && line[at] is ',' or '}' or ']' && line.AsSpan(0, at).IndexOfAny('{', '[') >= 0);
}
