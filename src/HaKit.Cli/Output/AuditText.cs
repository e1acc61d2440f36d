using System.Text;
using HaKit.Cli.Fixing;
using HaKit.Cli.Inputs;
using HaKit.Cli.Reports;
using HaKit.Evaluation;

namespace HaKit.Cli.Output;

/// <summary><c>hakit audit -o text</c>.</summary>
internal static class AuditText
{
    public static string Write(AuditReport audit, IReadOnlyList<FixedFinding> fixes, Style style)
    {
        var text = new StringBuilder();
        foreach (var one in fixes)
        {
            text.Append(style.Bold(Printable.Line(one.Finding.File))).Append(": ").Append(style.Green("fixed " + one.Finding.Rule + ":")).Append(' ')
                .Append(ObjectTitle.Of(one.Finding.Object)).Append(": ").Append(Printable.Line(string.Join(", ", one.Steps))).Append('\n');
        }

        var problems = new ProblemText(text, style);
        foreach (var one in audit.Report.Cases)
        {
            if (one.Status == CaseStatus.Skipped && one.Reason != InputReasons.Empty)
                text.Append(style.Bold(Report.Location(one.Document.Place))).Append(": ").Append(style.Faint("skipped: ")).Append(Printable.Line(one.Reason)).Append('\n');
            foreach (var problem in one.Problems.Where(p => !p.IsKnown))
                problems.Write(problem, Headline(problem, style));
        }

        foreach (var (because, verdicts) in audit.HeldBackByCause())
        {
            text.Append(style.Faint("held back: ")).Append(Printable.Line(because)).Append(" may hold or make what is missing: ")
                .Append(Printable.Line(string.Join("; ", verdicts.GroupBy(held => held.Rule.Id.Value, StringComparer.Ordinal).Select(Names)))).Append('\n');
        }

        if (text.Length > 0)
            text.Append('\n');
        Summary(text, audit, fixes.Count, style);
        ScoreCardText.Write(text, audit.Scores, style);
        return text.ToString();
    }

    /// <summary>A rule and the objects that it would have spoken of, a few by name.</summary>
    private static string Names(IGrouping<string, HeldBack> group)
    {
        const int most = 5;
        var names = group.Select(held => held.Subject.ToString()).Distinct(StringComparer.Ordinal).ToList();
        var rest = names.Count > most ? FormattableString.Invariant($" and {names.Count - most} more") : "";
        return $"{group.Key} for {string.Join(", ", names.Take(most))}{rest}";
    }

    private static string Headline(Problem problem, Style style)
    {
        var name = $"{SeverityName.Of(problem.Severity)} {problem.Rule}:";
        var label = problem.Accepted is null ? style.Of(problem.Severity, name) : style.Faint(name);
        return $"{label} {ObjectTitle.Of(problem.Object)}: {Printable.Line(problem.Message)}";
    }

    private static void Summary(StringBuilder text, AuditReport audit, int fixes, Style style)
    {
        text.Append(Counted.Of(audit.Objects, "object")).Append(" in ").Append(Counted.Of(audit.Report.Files, "file")).Append(": ");
        List<string> parts = [];
        foreach (var severity in (ReadOnlySpan<Severity>)[Severity.Error, Severity.Warning])
        {
            if (audit.Count(severity) is var n and > 0)
                parts.Add(style.Of(severity, Counted.Of(n, SeverityName.Of(severity))));
        }

        if (audit.Count(Severity.Info) is var infos and > 0)
            parts.Add(style.Blue(FormattableString.Invariant($"{infos:#,0} info")));
        if (parts.Count == 0)
            parts.Add(style.Green("nothing to report"));
        void Note(int count, string name)
        {
            if (count > 0)
                parts.Add(style.Faint(FormattableString.Invariant($"{count:#,0} {name}")));
        }

        Note(fixes, "fixed");
        Note(audit.Accepted, "accepted");
        Note(audit.Known, "known from the baseline");
        Note(audit.Report.Count(CaseStatus.Skipped), "skipped");
        if (audit.Report.Count(CaseStatus.Unreadable) is var unreadable and > 0)
            parts.Add(style.Red(FormattableString.Invariant($"{unreadable:#,0} unreadable")));
        text.AppendJoin(", ", parts).Append('\n');
    }
}
