using HaKit.Assessments;
using System.Text;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Output;

/// <summary>The score card as a table of text.</summary>
internal static class ScoreCardText
{
    /// <summary>Beyond so many rows only those are shown where something fails.</summary>
    private const int MostRows = 40;

    private const int Widest = 60;

    public static void Write(StringBuilder text, ScoreCard card, Style style)
    {
        var all = card.Rows.ToList();
        if (all.Count == 0)
            return;
        var rows = all.Count <= MostRows ? all : [.. all.Where(r => r.Scores.Contains(Score.Fail)).Take(MostRows)];
        var names = rows.Select(r => Shorten(ObjectTitle.Of(r.Workload.Reference))).ToList();
        var width = names.Append("Workload").Max(n => n.Length);

        text.Append('\n').Append(style.Bold("Workload".PadRight(width)));
        foreach (var aspect in ScoreCard.Aspects)
            text.Append("  ").Append(style.Bold(aspect.ToString().ToLowerInvariant().PadRight(aspect == ScoreCard.Aspects[^1] ? 0 : 8)));
        text.Append('\n');
        for (var i = 0; i < rows.Count; i++)
        {
            var line = new StringBuilder(names[i].PadRight(width));
            for (var column = 0; column < ScoreCard.Aspects.Count; column++)
                line.Append("  ").Append(Cell(rows[i].Scores[column], column == ScoreCard.Aspects.Count - 1 ? 0 : 8, style));
            text.Append(line).Append('\n');
        }

        if (rows.Count < all.Count)
            text.Append(FormattableString.Invariant($"… and {Counted.Of(all.Count - rows.Count, "workload")} more\n"));
    }

    private static string Cell(Score score, int width, Style style) => score switch
    {
        Score.Pass => style.Green("pass".PadRight(width)),
        Score.Info => "info".PadRight(width),
        Score.Fail => style.Red("fail".PadRight(width)),
        Score.Accepted => style.Faint("accepted".PadRight(width)),
        Score.Unknown => style.Faint("?".PadRight(width)),
        _ => style.Faint("n.a.".PadRight(width)),
    };

    private static string Shorten(string name) => name.Length <= Widest ? name : name[..(Widest - 1)] + "…";
}
