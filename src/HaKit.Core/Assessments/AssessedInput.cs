using HaKit.Tree;

namespace HaKit.Assessments;

/// <summary>An object on its way into an assessment.</summary>
internal sealed record AssessedInput(ManifestObject Object)
{
    /// <summary>What a person calls the place that it came from, for objects that stand in no file; empty where the place says it.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The objects that every guess at what is unknown leads to: only what is refused in all of them is refused. Empty where nothing was guessed.</summary>
    public IReadOnlyList<ManifestObject> Guesses { get; init; } = [];
}
