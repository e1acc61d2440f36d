namespace HaKit.Cli.Comparing;

/// <summary>What is compared with what.</summary>
internal sealed record ComparedInputs(ComparedInput Base, ComparedInput Head);

/// <summary>One side of a comparison.</summary>
/// <param name="Title">What a person calls it: the input or the revision as given.</param>
/// <param name="Documents">What it holds.</param>
internal sealed record ComparedInput(string Title, IReadOnlyList<InputDocument> Documents);
