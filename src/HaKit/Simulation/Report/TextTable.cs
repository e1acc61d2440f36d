using System.Globalization;
using System.Text;
using HaKit.Text;

namespace HaKit.Simulating.Report;

/// <summary>A survey as a table for a terminal: replicas ready before, at worst and after, whether it completes, and what blocks it.</summary>
internal static class TextTable
{
    public static string Write(SeededSurvey survey)
    {
        string[] head = ["WORKLOAD", "FAULT", "BEFORE", "WORST", "AFTER", "RECOVERED", "AT RISK", "COMPLETES"];
        var text = new StringBuilder(TextColumns.Write([head, .. survey.Outcomes.Where(outcome => outcome.Worst.Plays > 0).Select(Row)]));
        foreach (var outcome in survey.Outcomes.Select(outcome => outcome.Worst).Where(outcome => outcome.BlockedBy.Count > 0))
            text.Append(CultureInfo.InvariantCulture, $"\n{outcome.Workload}, {outcome.Worst}: {string.Join("; ", outcome.BlockedBy)}\n");
        return text.ToString();
    }

    private static string[] Row(SeededOutcome seeded) => Row(seeded, seeded.Worst);

    private static string[] Row(SeededOutcome seeded, FaultOutcome outcome) =>
    [
        outcome.Workload.ToString(),
        (outcome.Worst ?? outcome.Fault).ToString(),
        Number(outcome.ReadyBefore) + "/" + Number(outcome.Replicas),
        seeded.ReadyText,
        Number(outcome.ReadyAfter),
        outcome.RecoveredAt is { } seconds ? Seconds(seconds) : "never",
        outcome.AtRiskSeconds > 0 ? Seconds(outcome.AtRiskSeconds) : "-",
        seeded.CompletesText,
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(double value) => value.ToString("0.#", CultureInfo.InvariantCulture) + " s";
}
