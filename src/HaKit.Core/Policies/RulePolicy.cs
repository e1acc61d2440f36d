namespace HaKit.Policies;

/// <summary>A rule as CEL, for the API server to ask.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Subject">The objects it is asked about.</param>
/// <param name="Findings">An expression that gives the rule's messages as a list of texts; empty where there is nothing to report.</param>
internal sealed record RulePolicy(RuleId Rule, PolicySubject Subject, string Findings)
{
    /// <summary>What of the rule the policy decides; null where that is all.</summary>
    public string? Part { get; init; }

    /// <summary>True where a Service is taken to select pods whose containers declare ports.</summary>
    public bool AssumesService { get; init; }

    /// <summary>Variables of its own, before <see cref="Findings"/>.</summary>
    public IReadOnlyList<PolicyVariable> Variables { get; init; } = [];
}
