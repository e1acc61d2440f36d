using HaKit.Evaluation;

namespace HaKit.Cli.Reports;

/// <summary>The outcome of an audit: its report, what was evaluated, and the score card.</summary>
internal sealed record AuditReport(Report Report, ScoreCard Scores)
{
    /// <summary>How many objects were evaluated.</summary>
    public int Objects => Report.Count(CaseStatus.Valid) + Report.Count(CaseStatus.Invalid);

    public int Accepted => Report.Problems.Count(p => p.Accepted is not null);

    public int Known => Report.Problems.Count(p => p.IsKnown);

    public int Count(Severity severity) => Report.Problems.Count(p => p.Counts && p.Severity == severity);

    public static string TitleOf(string rule) => Catalog.Find(rule)?.Title ?? rule;
}
