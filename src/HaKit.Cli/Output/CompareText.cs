using System.Text;
using HaKit.Cli.Comparing;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Output;

/// <summary><c>hakit compare -o text</c>: what differs, then a sentence.</summary>
internal static class CompareText
{
    public static string Write(Comparison comparison, Style style)
    {
        var text = new StringBuilder();
        var problems = new ProblemText(text, style);
        foreach (var problem in comparison.Findings.New)
            problems.Write(problem, Headline(problem, style.Of(problem.Severity, $"new {SeverityName.Of(problem.Severity)} {problem.Rule}:")));
        foreach (var problem in comparison.Findings.Fixed)
            text.Append(style.Bold(Report.Location(problem.Place))).Append(": ").Append(Headline(problem, style.Green($"fixed {SeverityName.Of(problem.Severity)} {problem.Rule}:"))).Append('\n');
        if (comparison.Changes is { Count: > 0 } changes)
            text.Append(text.Length > 0 ? "\n" : "").Append(Table(changes));
        if (text.Length > 0)
            text.Append('\n');
        text.Append(CompareOutput.Summary(comparison)).Append('\n');
        if (comparison.Nodes is null)
            text.Append(style.Faint(CompareOutput.NotSimulated)).Append('\n');
        return text.ToString();
    }

    private static string Headline(Problem problem, string label) => $"{label} {ObjectTitle.Of(problem.Object)}: {Printable.Line(problem.Message)}";

    private static string Table(IReadOnlyList<SurvivalRow> changes) => TextColumns.Write(
    [
        ["WORKLOAD", "FAULT", "BEFORE", "AFTER", "CHANGE"],
        .. changes.Select(row => (string[])
        [
            ObjectTitle.Of(row.Workload), Printable.Line(row.Fault), CompareOutput.State(row.Before), CompareOutput.State(row.After), CompareOutput.Word(row.Change),
        ]),
    ]);
}
