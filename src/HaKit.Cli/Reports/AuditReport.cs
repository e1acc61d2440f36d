using HaKit.Assessments;
using HaKit.Evaluation;

namespace HaKit.Cli.Reports;

/// <summary>The outcome of an audit: its report, the score card, and what was held back.</summary>
internal sealed record AuditReport(Report Report, ScoreCard Scores, IReadOnlyList<HeldBack> HeldBack)
{
    /// <summary>How many objects were evaluated.</summary>
    public int Objects => Report.Count(CaseStatus.Valid) + Report.Count(CaseStatus.Invalid);

    public int Accepted => Report.Problems.Count(p => p.Accepted is not null);

    public int Known => Report.Problems.Count(p => p.IsKnown);

    public int Count(Severity severity) => Report.Problems.Count(p => p.Counts && p.Severity == severity);

    /// <summary>What was held back, by what may hold the missing objects: the rules and the objects that they would have spoken of.</summary>
    public IEnumerable<(string Because, IReadOnlyList<HeldBack> Verdicts)> HeldBackByCause() =>
        HeldBack.GroupBy(held => held.Because.What, StringComparer.Ordinal).Select(group => (group.Key, (IReadOnlyList<HeldBack>)[.. group.Distinct()]));
}
