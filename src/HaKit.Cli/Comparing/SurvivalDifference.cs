using HaKit.Simulating;

namespace HaKit.Cli.Comparing;

/// <summary>Two surveys side by side: by workload in the order of the second, then by fault; what only the first has comes last.</summary>
internal static class SurvivalDifference
{
    public static IReadOnlyList<SurvivalRow> Of(SeededSurvey before, SeededSurvey after, string defaultNamespace)
    {
        var left = new Dictionary<(ObjectKey, string), SeededOutcome>();
        foreach (var outcome in Played(before))
            left.TryAdd(KeyOf(outcome, defaultNamespace), outcome);
        var rows = new List<SurvivalRow>();
        foreach (var outcome in Played(after))
        {
            var was = left.Remove(KeyOf(outcome, defaultNamespace), out var found) ? SurvivalState.Of(found) : null;
            rows.Add(new SurvivalRow(outcome.Worst.Workload, outcome.Worst.Fault.ToString(), was, SurvivalState.Of(outcome)));
        }

        var removed = Played(before).Where(outcome => left.Remove(KeyOf(outcome, defaultNamespace)));
        rows.AddRange(removed.Select(outcome => new SurvivalRow(outcome.Worst.Workload, outcome.Worst.Fault.ToString(), SurvivalState.Of(outcome), null)));
        return rows;
    }

    /// <summary>A fault that has nothing to do with a workload says nothing of it.</summary>
    private static IEnumerable<SeededOutcome> Played(SeededSurvey survey) => survey.Outcomes.Where(outcome => outcome.Worst.Plays > 0);

    private static (ObjectKey, string) KeyOf(SeededOutcome outcome, string defaultNamespace) =>
        (ObjectKey.Of(outcome.Worst.Workload, defaultNamespace), outcome.Worst.Fault.ToString());
}
