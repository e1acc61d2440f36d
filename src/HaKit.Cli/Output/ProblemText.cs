using System.Globalization;
using System.Text;
using HaKit.Cli.Reports;
using HaKit.Tree;

namespace HaKit.Cli.Output;

/// <summary>
/// A problem as a person reads it: the place first, as editors and terminals make it a link; then the offending line with a caret; then how to fix it.
/// </summary>
internal sealed class ProblemText(StringBuilder text, Style style)
{
    private const int WidestExcerpt = 160;
    private const string Indent = "    ";

    public void Write(Problem problem, string headline)
    {
        text.Append(style.Bold(Report.Location(problem.Place))).Append(": ").Append(headline).Append('\n');
        WriteExcerpt(problem.Place, problem.Severity);
        if (problem.Accepted is { } reason)
            text.Append(Indent).Append(style.Faint("accepted: ")).Append(Printable.Line(reason)).Append('\n');
        else if (problem.Remediation.Length > 0)
            text.Append(Indent).Append(style.Faint("fix: ")).Append(Printable.Line(problem.Remediation)).Append('\n');
        if (problem.NotFixed.Length > 0)
            text.Append(Indent).Append(style.Faint("not fixed: ")).Append(problem.NotFixed).Append('\n');
    }

    public void WriteExcerpt(Place place, Severity severity)
    {
        if (Region.At(place) is not { } region || string.IsNullOrWhiteSpace(region.Line))
            return;
        var (line, column, length) = Window(region);
        var number = place.Line.ToString(CultureInfo.InvariantCulture);
        text.Append(Indent).Append(style.Faint(number + " | ")).Append(line).Append('\n');
        text.Append(Indent).Append(' ', number.Length).Append(style.Faint(" | ")).Append(Blank(line, column))
            .Append(style.Of(severity, new string('^', length))).Append('\n');
    }

    /// <summary>The part of a long line around the caret, made safe to print.</summary>
    private static (string Line, int Column, int Length) Window(Region region)
    {
        var start = region.Column - 1;
        var from = region.Line.Length <= WidestExcerpt || start < WidestExcerpt - 20 ? 0 : start - 40;
        var to = Math.Min(region.Line.Length, from + WidestExcerpt);
        var before = (from > 0 ? "…" : "") + Printable.SourceLine(region.Line[from..Math.Min(start, to)]);
        var at = Printable.SourceLine(region.Line[Math.Min(start, to)..Math.Min(start + region.Length, to)]);
        var after = Printable.SourceLine(region.Line[Math.Min(start + region.Length, to)..to]) + (to < region.Line.Length ? "…" : "");
        return (before + at + after, before.Length, Math.Max(1, Width(at)));
    }

    /// <summary>What stands below the text before the caret: tabs as tabs, so that both lines move alike; two columns for what is shown in two.</summary>
    private static string Blank(string line, int column)
    {
        var blank = new StringBuilder(column);
        foreach (var rune in line[..column].EnumerateRunes())
            blank.Append(rune.Value == '\t' ? "\t" : new string(' ', Width(rune)));
        return blank.ToString();
    }

    private static int Width(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += Width(rune);
        return width;
    }

    /// <summary>East Asian wide characters and emoji take two columns, combining marks none.</summary>
    private static int Width(Rune rune) => rune.Value switch
    {
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F
            or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD => 2,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0 : 1,
    };
}
