using HaKit.Evaluation;

namespace HaKit.Policies;

/// <summary>Every rule, as a policy or with the reason why it is none.</summary>
internal static class PolicyTable
{
    private static readonly Dictionary<string, RulePolicy> ById = new RulePolicy[][]
        {
            AutoscalerPolicies.All, BudgetPolicies.All, PlacementPolicies.All, RolloutPolicies.All, ProbePolicies.All, PlatformPolicies.All,
        }
        .SelectMany(policies => policies)
        .ToDictionary(policy => policy.Rule.Value, StringComparer.Ordinal);

    /// <summary>The policies, by the number of their rule.</summary>
    public static IReadOnlyList<RulePolicy> All { get; } = [.. ById.Values.OrderBy(policy => policy.Rule.Value, StringComparer.Ordinal)];

    public static RulePolicy? Find(string rule) => ById.TryGetValue(rule, out var policy) ? policy : null;

    /// <summary>Why the rule is no policy; null where it is one.</summary>
    public static string? WhyNot(RuleDescriptor rule) => ById.ContainsKey(rule.Id.Value) ? null : PolicyObstacles.Of(rule);

    /// <summary>A sentence: yes, in part, or why not.</summary>
    public static string Describe(RuleDescriptor rule)
    {
        if (Find(rule.Id.Value) is not { } policy)
            return $"no: {WhyNot(rule)}.";
        var answer = policy.Part is { } part ? $"in part: {part}" : "yes";
        return answer + (policy.AssumesService ? "; assumes that a Service selects pods whose containers declare ports." : ".");
    }
}
