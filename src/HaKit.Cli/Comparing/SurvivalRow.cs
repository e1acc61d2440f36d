using System.Globalization;
using HaKit.Simulating;

namespace HaKit.Cli.Comparing;

/// <summary>What a fault leaves of a workload at worst.</summary>
internal sealed record SurvivalState(int Replicas, int ReadyAtWorst, bool Completes)
{
    /// <summary><c>4 of 6</c>, with a remark where the fault never comes to its end.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ReadyAtWorst} of {Replicas}{(Completes ? "" : ", never completes")}");

    public static SurvivalState Of(SeededOutcome outcome) => new(outcome.Worst.Replicas, outcome.Worst.ReadyAtWorst, outcome.Worst.Completes);
}

/// <summary>How the survival of a workload changes.</summary>
internal enum SurvivalChange
{
    Same,

    /// <summary>Other numbers, but no smaller or larger share stays ready.</summary>
    Changed,

    Better,
    Worse,
    New,
    Removed,
}

/// <summary>One workload under one fault, before and after; null on the side that does not have it.</summary>
internal sealed record SurvivalRow(ObjectReference Workload, string Fault, SurvivalState? Before, SurvivalState? After)
{
    public SurvivalChange Change => (Before, After) switch
    {
        (null, _) => SurvivalChange.New,
        (_, null) => SurvivalChange.Removed,
        var (before, after) when before == after => SurvivalChange.Same,
        var (before, after) when IsWorse(before, after) => SurvivalChange.Worse,
        var (before, after) when IsWorse(after, before) => SurvivalChange.Better,
        _ => SurvivalChange.Changed,
    };

    /// <summary>How severe it is that it got worse: an error where nothing is left ready, or the fault never ends any more; null where it did not.</summary>
    public Severity? Severity => Change != SurvivalChange.Worse ? null
        : (Before!.Completes && !After!.Completes) || (Before.ReadyAtWorst > 0 && After!.ReadyAtWorst == 0) ? HaKit.Severity.Error
        : HaKit.Severity.Warning;

    private static bool IsWorse(SurvivalState before, SurvivalState after) =>
        (before.Completes && !after.Completes) || (before.Completes == after.Completes && Share(after) < Share(before)) || (after.ReadyAtWorst == 0 && before.ReadyAtWorst > 0);

    private static double Share(SurvivalState state) => state.Replicas == 0 ? 1 : (double)state.ReadyAtWorst / state.Replicas;
}
