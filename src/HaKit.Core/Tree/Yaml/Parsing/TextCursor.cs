using YamlDotNet.Core;

namespace HaKit.Tree.Yaml.Parsing;

/// <summary>
/// A place in a text that moves forward by characters and lines, as kubectl hands lines to its YAML library: CRLF is LF, and a last line without its end gets
/// one. Lines count from where the text begins, columns from 0.
/// </summary>
internal sealed class TextCursor(string text, int start, int end)
{
    public const char End = '\0';

    private readonly int first = start;
    private readonly bool endsInLine = end > start && text[end - 1] != '\n';

    public int Index { get; private set; } = start;

    public int Line { get; private set; }

    public int Column { get; private set; }

    public bool IsAtEnd => Index >= end + (endsInLine ? 1 : 0);

    public char Current => At(0);

    public Mark Mark => new(Math.Min(Index, end) - first, Line + 1, Column + 1);

    public char At(int ahead)
    {
        var at = Index + ahead;
        return at < end ? text[at] : at == end && endsInLine ? '\n' : End;
    }

    public bool IsBlank => Current is ' ' or '\t';

    public bool IsBreak => IsBreakAt(0);

    public bool IsBreakAt(int ahead) => At(ahead) is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>A break or the end.</summary>
    public bool IsLineEnd => IsBreak || IsAtEnd;

    /// <summary>A blank, a break or the end.</summary>
    public bool IsSpaceAt(int ahead) => At(ahead) is ' ' or '\t' or End || IsBreakAt(ahead);

    /// <summary>True at <c>---</c> or <c>...</c> with nothing before it on the line and nothing joined to it.</summary>
    public bool IsMarker(char c) => Column == 0 && Current == c && At(1) == c && At(2) == c && IsSpaceAt(3);

    public void Skip(int count = 1)
    {
        Index += count;
        Column += count;
    }

    public void SkipLine() => TakeBreak();

    /// <summary>The break at hand as a scalar takes it in; the separators of lines and paragraphs stay what they are.</summary>
    public char TakeBreak()
    {
        var c = Current;
        Index += c == '\r' && At(1) == '\n' ? 2 : 1;
        Line++;
        Column = 0;
        return c is '\u2028' or '\u2029' ? c : '\n';
    }

    /// <summary>The end of a text always ends a line.</summary>
    public void EndLine()
    {
        if (Column == 0)
            return;
        Column = 0;
        Line++;
    }
}
