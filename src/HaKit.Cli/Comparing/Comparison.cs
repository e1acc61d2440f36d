using HaKit.Cli.Reports;

namespace HaKit.Cli.Comparing;

/// <summary>What a change does to availability, before any format.</summary>
internal sealed record Comparison
{
    /// <summary>What is compared with what, as given.</summary>
    public required (string Base, string Head) Titles { get; init; }

    public required FindingDifference Findings { get; init; }

    /// <summary>Every workload and fault; empty without a cluster.</summary>
    public required IReadOnlyList<SurvivalRow> Survival { get; init; }

    /// <summary>The nodes that it was simulated on; null without a cluster.</summary>
    public required int? Nodes { get; init; }

    /// <summary>From which severity on it fails the run; null for never.</summary>
    public required Severity? FailOn { get; init; }

    /// <summary>What differs.</summary>
    public IReadOnlyList<SurvivalRow> Changes => [.. Survival.Where(row => row.Change != SurvivalChange.Same)];

    public bool Fails => FailOn is { } least && IsWorseFrom(least);

    /// <summary>True where anything that matters got worse, whether that fails the run or not.</summary>
    public bool IsWorse => Fails || IsWorseFrom(Severity.Warning);

    public int Count(SurvivalChange change) => Survival.Count(row => row.Change == change);

    private bool IsWorseFrom(Severity least) =>
        Findings.New.Any(problem => problem.Counts && problem.Severity >= least) || Survival.Any(row => row.Severity >= least);
}
