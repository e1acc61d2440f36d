using System.Globalization;

namespace HaKit.Simulating;

/// <summary>One workload under one fault over every seed: the worst outcome, and how far the others were from it.</summary>
/// <param name="Worst">The worst; it completes only where it does with every seed.</param>
/// <param name="Seed">With which seed.</param>
/// <param name="LeastReady">The fewest replicas ready at the worst moment.</param>
/// <param name="MostReady">The same with the luckiest seed.</param>
/// <param name="LeastAfter">The fewest replicas ready in the end.</param>
/// <param name="MostAfter">The same with the luckiest seed.</param>
/// <param name="Incomplete">With how many seeds it never completes.</param>
/// <param name="Seeds">How many there were.</param>
internal sealed record SeededOutcome(FaultOutcome Worst, int Seed, int LeastReady, int MostReady, int LeastAfter, int MostAfter, int Incomplete, int Seeds)
{
    /// <summary>True where the seeds do not agree.</summary>
    public bool Varies => LeastReady != MostReady || (Incomplete > 0 && Incomplete < Seeds);

    /// <summary>Replicas ready at the worst moment: <c>1</c>, or <c>1..2</c> over seeds.</summary>
    public string ReadyText => LeastReady == MostReady ? Text(LeastReady) : Text(LeastReady) + ".." + Text(MostReady);

    /// <summary>Whether it completes, in a word or two.</summary>
    public string CompletesText => Incomplete == 0 ? "yes" : Incomplete == Seeds ? "NO" : $"NO with {Text(Incomplete)} of {Text(Seeds)} seeds";

    /// <summary>The outcomes of one workload and fault, one for each seed from 0 on.</summary>
    public static SeededOutcome Of(IReadOnlyList<FaultOutcome> each)
    {
        var seed = Enumerable.Range(0, each.Count).MinBy(i => OutcomeRank.Of(each[i]));
        var blocked = each[seed].Completes
            ? each.FirstOrDefault(outcome => !outcome.Completes) ?? each.FirstOrDefault(outcome => outcome.Obstacles.Count > 0) ?? each[seed]
            : each[seed];
        var worst = each[seed] with
        {
            Completes = blocked.Completes,
            BlockedBy = blocked.BlockedBy,
            Obstacles = blocked.Obstacles,
            ReadyAfter = each.Min(outcome => outcome.ReadyAfter),
            AtRiskSeconds = each.Max(outcome => outcome.AtRiskSeconds),
            NothingReadySeconds = each.Any(outcome => outcome.NothingReadySeconds is null) ? null : each.Max(outcome => outcome.NothingReadySeconds),
            RecoveredAt = each.Any(outcome => outcome.RecoveredAt is null) ? null : each.Max(outcome => outcome.RecoveredAt),
        };
        return new SeededOutcome(worst, seed, each.Min(o => o.ReadyAtWorst), each.Max(o => o.ReadyAtWorst), each.Min(o => o.ReadyAfter), each.Max(o => o.ReadyAfter), each.Count(o => !o.Completes), each.Count);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
