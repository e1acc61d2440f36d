namespace HaKit.Cli.Simulating;

/// <summary>One workload under one fault, over every seed that was played: the worst outcome, and how far the others were from it.</summary>
internal sealed record SeededOutcome(FaultOutcome Worst, int LeastReady, int MostReady);

/// <summary>A survey for each of several ways in which the scheduler may break ties.</summary>
internal static class SeededSurvey
{
    /// <summary>The worst outcome of each workload and fault over the surveys, in the order of the first.</summary>
    public static IReadOnlyList<SeededOutcome> Merge(IReadOnlyList<SimulationReport> surveys)
    {
        var merged = new List<SeededOutcome>();
        for (var i = 0; i < surveys[0].Outcomes.Count; i++)
        {
            var each = surveys.Select(survey => survey.Outcomes[i]).ToList();
            var worst = each.OrderBy(o => o.Completes).ThenBy(o => o.ReadyAtWorst).ThenBy(o => o.ReadyAfter).First();
            merged.Add(new SeededOutcome(worst, each.Min(o => o.ReadyAtWorst), each.Max(o => o.ReadyAtWorst)));
        }

        return merged;
    }

    /// <summary>The merged survey as one that every output takes.</summary>
    public static SimulationReport AsReport(IReadOnlyList<SimulationReport> surveys, IReadOnlyList<SeededOutcome> merged) =>
        new(surveys[0].Faults, [.. merged.Select(m => m.Worst)]) { Plays = surveys.Sum(s => s.Plays) };
}
