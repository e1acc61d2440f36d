using HaKit.Tree;

namespace HaKit.Cli.Inputs;

/// <summary>A text that was read, kept so that a report can show the line it speaks of.</summary>
internal sealed class InputText(string name, string text) : Source(SourceKind.Text, name)
{
    private int[]? lineStarts;

    public string Text { get; } = text;

    /// <summary>A line by its number from 1, without its end; null where there is none.</summary>
    public string? Line(int number)
    {
        lineStarts ??= FindLines(Text);
        if (number < 1 || number > lineStarts.Length)
            return null;
        var start = lineStarts[number - 1];
        var end = number < lineStarts.Length ? lineStarts[number] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
            end--;
        return Text[start..end];
    }

    private static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
