using System.Globalization;
using System.Text;

namespace HaKit.Simulating.Report;

/// <summary>A survey as a table for a terminal: replicas ready before, at worst and after, whether it completes, and what blocks it.</summary>
internal static class TextTable
{
    public static string Write(SimulationReport report)
    {
        string[] head = ["WORKLOAD", "FAULT", "BEFORE", "WORST", "AFTER", "RECOVERED", "AT RISK", "COMPLETES"];
        var rows = report.Outcomes.Where(outcome => outcome.Plays > 0).Select(Row).Prepend(head).ToList();
        var widths = head.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
            text.Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        foreach (var outcome in report.Outcomes.Where(outcome => outcome.BlockedBy.Count > 0))
            text.Append(CultureInfo.InvariantCulture, $"\n{outcome.Workload}, {outcome.Worst}: {string.Join("; ", outcome.BlockedBy)}\n");
        return text.ToString();
    }

    private static string[] Row(FaultOutcome outcome) =>
    [
        outcome.Workload.ToString(),
        (outcome.Worst ?? outcome.Fault).ToString(),
        Number(outcome.ReadyBefore) + "/" + Number(outcome.Replicas),
        Number(outcome.ReadyAtWorst),
        Number(outcome.ReadyAfter),
        outcome.RecoveredAt is { } seconds ? Seconds(seconds) : "never",
        outcome.AtRiskSeconds > 0 ? Seconds(outcome.AtRiskSeconds) : "-",
        outcome.Completes ? "yes" : "NO",
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(double value) => value.ToString("0.#", CultureInfo.InvariantCulture) + " s";
}
