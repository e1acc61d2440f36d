namespace HaKit.Evaluation;

/// <summary>What the rules said about a set.</summary>
internal sealed record RuleResult(IReadOnlyList<Finding> Findings, IReadOnlyList<HeldBack> HeldBack);
