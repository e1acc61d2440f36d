using HaKit.Evaluation;
using HaKit.Policies;

namespace HaKit.Cli.Commands;

/// <summary>How <c>hakit policy</c> reads the values of its options.</summary>
internal static class PolicyArguments
{
    public static readonly string[] Actions = ["audit", "warn", "deny"];

    public static PolicyEnforcement Enforcement(string action) => (PolicyEnforcement)Array.IndexOf(Actions, action);

    public static string[] Items(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Labels as <c>key=value,…</c>; null where they cannot be read.</summary>
    public static Dictionary<string, string>? Labels(string text)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in Items(text))
        {
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !labels.TryAdd(item[..equals].Trim(), item[(equals + 1)..].Trim()))
                return null;
        }

        return labels;
    }

    /// <summary>What is wrong with a list of rules; null where each can be exported.</summary>
    public static string? RulesError(string text)
    {
        if (Items(text).Length == 0)
            return "must name rules such as HAK1001,HAK5007";
        foreach (var id in Items(text).Select(item => item.ToUpperInvariant()))
        {
            if (Catalog.Find(id) is not { } rule)
                return $"no rule '{Printable.Line(id)}'{Nearest.Suggestion(id, PolicyTable.All.Select(policy => policy.Rule.Value), 2)}; 'hakit policy list' lists them";
            if (PolicyTable.WhyNot(rule) is { } why)
                return $"{id} cannot be exported: {why}";
        }

        return null;
    }
}
