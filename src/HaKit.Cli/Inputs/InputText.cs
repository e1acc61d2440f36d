using System.Text;
using HaKit.Tree;

namespace HaKit.Cli.Inputs;

/// <summary>A text that was read, kept so that a report can show the line it speaks of.</summary>
internal sealed class InputText(string name, string text, string? fullPath = null, Encoding? encoding = null) : Source(SourceKind.Text, name)
{
    private int[]? lineStarts;

    public string Text { get; } = text;

    /// <summary>Where it can be written back to; null for standard input.</summary>
    public string? FullPath { get; } = fullPath;

    /// <summary>Writing with this encoding gives the bytes that were read.</summary>
    public Encoding Encoding { get; } = encoding ?? new UTF8Encoding(false);

    /// <summary>The line end that its first line has.</summary>
    public string LineEnd => Text.IndexOf('\n', StringComparison.Ordinal) is var at and > 0 && Text[at - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>The same file with another content.</summary>
    public InputText With(string changed) => new(Name, changed, FullPath, Encoding);

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
