using System.Text;
using HaKit.Cli.Reports;
using HaKit.Cli.Simulating;
using HaKit.Simulating.Report;

namespace HaKit.Cli.Output;

/// <summary><c>hakit simulate -o text</c>: the table, then what it means.</summary>
internal static class SimulateText
{
    public static string Write(SimulationReport report, IReadOnlyList<SeededOutcome> outcomes, IReadOnlyList<Finding> findings, Cluster cluster, Style style)
    {
        var text = new StringBuilder();
        if (report.Outcomes.Count > 0)
            text.Append(Printable.Lines(TextTable.Write(report))).Append('\n');
        foreach (var outcome in outcomes.Where(o => o.LeastReady != o.MostReady))
        {
            text.Append(ReportCase.Describe(outcome.Worst.Workload)).Append(", ").Append(outcome.Worst.Fault)
                .Append(FormattableString.Invariant($": {outcome.LeastReady} to {outcome.MostReady} ready at the worst moment, as the scheduler breaks ties\n"));
        }

        var problems = new ProblemText(text, style);
        foreach (var finding in findings)
            problems.Write(ProblemOf(finding), Headline(finding, style));
        text.Append(Counted.Of(report.Outcomes.Select(o => o.Workload).Distinct().Count(), "workload")).Append(" on ")
            .Append(Counted.Of(cluster.NodeCount, "node")).Append(": ").Append(Counted.Of(report.Plays, "play")).Append(", ")
            .Append(findings.Count == 0 ? style.Green("nothing to report") : Counted.Of(findings.Count, "finding")).Append('\n');
        return text.ToString();
    }

    private static string Headline(Finding finding, Style style) =>
        $"{style.Of(finding.Severity, $"{SeverityName.Of(finding.Severity)} {finding.Rule}:")} {ReportCase.Describe(finding.Object)}: {Printable.Line(finding.Message)}";

    private static Problem ProblemOf(Finding finding) => new()
    {
        Rule = finding.Rule,
        Severity = finding.Severity,
        Message = finding.Message,
        Remediation = finding.Remediation,
        Object = finding.Object,
        Place = finding.Place,
        Accepted = finding.Accepted,
    };
}
