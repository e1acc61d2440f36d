using System.Globalization;

namespace HaKit.Simulating;

/// <summary>One workload under one fault over every seed that was played: the worst outcome, and how far the others were from it.</summary>
/// <param name="Worst">The worst; it completes only where it does with every seed.</param>
/// <param name="Seed">With which seed.</param>
/// <param name="LeastReady">The fewest replicas ready at the worst moment.</param>
/// <param name="MostReady">The same with the luckiest seed.</param>
/// <param name="Incomplete">With how many seeds it never completes.</param>
/// <param name="Seeds">How many were played.</param>
internal sealed record SeededOutcome(FaultOutcome Worst, int Seed, int LeastReady, int MostReady, int Incomplete, int Seeds)
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
        var blocked = each[seed].Completes ? each.FirstOrDefault(outcome => !outcome.Completes) ?? each[seed] : each[seed];
        var worst = each[seed] with
        {
            Completes = blocked.Completes,
            BlockedBy = blocked.BlockedBy,
            ReadyAfter = each.Min(outcome => outcome.ReadyAfter),
            AtRiskSeconds = each.Max(outcome => outcome.AtRiskSeconds),
            RecoveredAt = each.Any(outcome => outcome.RecoveredAt is null) ? null : each.Max(outcome => outcome.RecoveredAt),
        };
        return new SeededOutcome(worst, seed, each.Min(o => o.ReadyAtWorst), each.Max(o => o.ReadyAtWorst), each.Count(o => !o.Completes), each.Count);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
