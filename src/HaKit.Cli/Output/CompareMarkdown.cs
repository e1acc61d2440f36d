using System.Text;
using HaKit.Cli.Comparing;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Output;

/// <summary><c>hakit compare -o markdown</c>, for a comment on a pull request: the table first, findings folded; never longer than such a comment may be.</summary>
internal static class CompareMarkdown
{
    /// <summary>Forges take 65,536 characters; what is folded ends before that.</summary>
    private const int Longest = 60_000;

    /// <summary>The table stays short; the rest of it is in the other formats.</summary>
    private const int MostRows = 40;

    private const string Rest = "; `hakit compare -o text` shows all";

    public static string Write(Comparison comparison)
    {
        var text = new StringBuilder();
        text.Append("### HaKit: ").Append(comparison.IsWorse ? "availability gets worse" : "availability gets no worse").Append("\n\n");
        text.Append(MarkdownText.Escape(comparison.Titles.Base)).Append(" → ").Append(MarkdownText.Escape(comparison.Titles.Head)).Append(": ")
            .Append(CompareOutput.Summary(comparison)).Append(".\n");
        if (comparison.Nodes is null)
            text.Append('\n').Append(CompareOutput.NotSimulated).Append('\n');
        WriteTable(text, comparison.Changes);
        WriteFindings(text, comparison.Findings.New, Counted.Of(comparison.Findings.New.Count, "new finding"), isNew: true);
        WriteFindings(text, comparison.Findings.Fixed, Counted.Of(comparison.Findings.Fixed.Count, "fixed finding"), isNew: false);
        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, IReadOnlyList<SurvivalRow> changes)
    {
        if (changes.Count == 0)
            return;
        text.Append("\n| Workload | Fault | Before | After | |\n|---|---|---|---|---|\n");
        foreach (var row in changes.OrderBy(row => row.Change != SurvivalChange.Worse).Take(MostRows))
        {
            var word = CompareOutput.Word(row.Change);
            text.Append("| ").Append(MarkdownText.Escape(ObjectTitle.Of(row.Workload))).Append(" | ").Append(MarkdownText.Escape(row.Fault)).Append(" | ")
                .Append(CompareOutput.State(row.Before)).Append(" | ").Append(CompareOutput.State(row.After)).Append(" | ")
                .Append(row.Change == SurvivalChange.Worse ? $"**{word}**" : word).Append(" |\n");
        }

        if (changes.Count > MostRows)
            text.Append("\n… and ").Append(Counted.Of(changes.Count - MostRows, "more row")).Append(Rest).Append('\n');
    }

    private static void WriteFindings(StringBuilder text, IReadOnlyList<Problem> problems, string title, bool isNew)
    {
        if (problems.Count == 0)
            return;
        text.Append("\n<details><summary>").Append(title).Append("</summary>\n\n");
        var shown = 0;
        foreach (var line in problems.Select(problem => Line(problem, isNew)))
        {
            if (text.Length + line.Length > Longest)
                break;
            text.Append(line);
            shown++;
        }

        if (shown < problems.Count)
            text.Append("\n… and ").Append(Counted.Of(problems.Count - shown, "more finding")).Append(Rest).Append('\n');
        text.Append("\n</details>\n");
    }

    private static string Line(Problem problem, bool isNew)
    {
        var field = problem.Field.Length == 0 ? "" : ", " + MarkdownText.Escape(problem.Field);
        var place = isNew && problem.Place.Line > 0 ? $" ({MarkdownText.Escape(problem.Place.ToString())})" : "";
        var rest = problem.Accepted is { } reason ? "Accepted: " + reason : isNew ? problem.Remediation : "";
        return $"- **{SeverityName.Of(problem.Severity)} {problem.Rule}** {MarkdownText.Escape(ObjectTitle.Of(problem.Object))}{field}{place}: {MarkdownText.Escape(problem.Message)}"
            + (rest.Length == 0 ? "\n" : $" {MarkdownText.Escape(rest)}\n");
    }
}
