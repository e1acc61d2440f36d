using HaKit.Evaluation;
using HaKit.Facts.World;

namespace HaKit.Assessments;

/// <summary>What an assessment depends on besides the objects.</summary>
internal sealed record AssessmentOptions
{
    public static AssessmentOptions Default { get; } = new();

    /// <summary>Version, cluster, world, severities and declared facts.</summary>
    public RuleOptions Rules { get; init; } = RuleOptions.Default;

    /// <summary>What may hold more objects but could not be read.</summary>
    public IReadOnlyList<WorldOpener> Unread { get; init; } = [];

    /// <summary>What was found while the objects were made: verbs that contradict each other.</summary>
    public IReadOnlyList<Finding> Rendering { get; init; } = [];

    /// <summary>False where several objects of one identity are alternatives, so that none of them is there twice.</summary>
    public bool FindsDuplicates { get; init; } = true;

    /// <summary>True to keep score for the text report: every verdict is heard, not only the findings.</summary>
    public bool KeepsScore { get; init; }

    /// <summary>Runs independent work for every index below a count: the tool spreads it over the processors.</summary>
    public Action<int, Action<int>> ForEach { get; init; } = static (count, work) =>
    {
        for (var i = 0; i < count; i++)
            work(i);
    };
}
