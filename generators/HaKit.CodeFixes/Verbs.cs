using System.Reflection;
using HaKit.Judgement;

namespace HaKit.CodeFixes;

/// <summary>A verb as it is to be written, and what the fix is called.</summary>
internal sealed record Verb(string Name, string Text, string Title, bool Replaces = true);

/// <summary>The verb that mends a finding in a chain. It takes the place of the same verb where the chain has one.</summary>
internal static class Verbs
{
    private static readonly Dictionary<string, Verb> ByRule = new(StringComparer.Ordinal)
    {
        ["HAK1001"] = new("Replicas", "Replicas(2)", "Run two replicas"),
        ["HAK2001"] = new("WithPdb", "WithPdb(maxUnavailable: 1)", "Add a budget that lets one pod go at a time"),
        ["HAK2003"] = new("WithPdb", "WithPdb(maxUnavailable: 1)", "Let one pod go at a time"),
        ["HAK2012"] = new("WithPdb", "WithPdb(maxUnavailable: 1)", "Let one pod go at a time"),
        ["HAK3001"] = new("SpreadAcross", "SpreadAcross(Topology.Host)", "Spread over hosts", Replaces: false),
        ["HAK3002"] = new("SpreadAcross", "SpreadAcross(Topology.Zone)", "Spread over zones", Replaces: false),
        ["HAK4007"] = new("RollingUpdate", "RollingUpdate(surge: 1, unavailable: 0)", "Start a new pod before an old one stops"),
        ["HAK4009"] = new("KeepHistory", "KeepHistory(10)", "Keep ten revisions"),
        ["HAK5005"] = new("GracefulShutdown", "GracefulShutdown(30.Seconds())", "Serve on for 30 seconds while stopping"),
    };

    public static Verb? For(string rule) => ByRule.TryGetValue(rule, out var verb) ? verb : null;

    public static Verb Accept(string rule, string reason)
    {
        var named = typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .FirstOrDefault(property => property.GetValue(null) is RuleId id && id.Value == rule);
        var id = named is null ? $"new RuleId(\"{rule}\")" : "Rules." + named.Name;
        return new Verb("Accept", $"Accept({id}, \"{reason}\")", "", Replaces: false);
    }
}
