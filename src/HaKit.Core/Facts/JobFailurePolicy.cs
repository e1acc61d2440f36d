using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>What a Job's <c>podFailurePolicy</c> makes of a pod that a drain ends: the first rule that matches decides.</summary>
/// <param name="Action">The rule's action; <c>Count</c> where no rule matches.</param>
/// <param name="Rule">The index of the rule; -1 where none matches.</param>
/// <param name="ByExitCode">True where the rule goes by the exit code.</param>
internal sealed record JobFailurePolicy(string Action, int Rule, bool ByExitCode)
{
    private const string Counted = "Count";

    /// <summary>A program that does not handle SIGTERM ends with 143, one that is killed after the grace period with 137.</summary>
    private static readonly string[] DrainExitCodes = ["143", "137"];

    /// <summary>The decision on a drained pod; null where it cannot be known.</summary>
    public static JobFailurePolicy? OnDrain(Node? job)
    {
        var policy = job.Get("podFailurePolicy");
        if (policy.IsUnknownList("rules"))
            return null;
        var rules = policy.Items("rules");
        for (var i = 0; i < rules.Count; i++)
        {
            var byExitCode = MatchesExitCode(rules[i].Get("onExitCodes"));
            if (!byExitCode && !MatchesDisruption(rules[i]))
                continue;
            return rules[i].TextOr("action", Counted) is { } action ? new JobFailurePolicy(action, i, byExitCode) : null;
        }

        return new JobFailurePolicy(Counted, -1, false);
    }

    private static bool MatchesDisruption(Node rule) => rule.Items("onPodConditions").Any(condition =>
        condition.Text("type") == "DisruptionTarget" && (condition.Text("status") ?? "True") == "True");

    private static bool MatchesExitCode(Node? onExitCodes)
    {
        var values = onExitCodes.Items("values").OfType<ScalarNode>().Select(value => value.Text).ToArray();
        return onExitCodes.Text("operator") switch
        {
            "In" => DrainExitCodes.Any(values.Contains),
            "NotIn" => !DrainExitCodes.All(values.Contains),
            _ => false,
        };
    }
}
