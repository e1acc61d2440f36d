using System.Text.Json;
using HaKit.Evaluation;

namespace HaKit.Cli.Output;

/// <summary><c>hakit rules -o json</c>.</summary>
internal static class RulesJson
{
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<RuleDescriptor> rules) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("rules");
        foreach (var rule in rules.OrderBy(r => r.Number))
            WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Write(RuleDescriptor rule) => JsonOutput.Write(json => WriteRule(json, rule));

    private static void WriteRule(Utf8JsonWriter json, RuleDescriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Id.Value);
        json.WriteString("title", rule.Title);
        json.WriteString("severity", SeverityName.Of(rule.Severity));
        json.WriteString("area", rule.Area);
        json.WriteString("remediation", rule.Remediation);
        json.WriteBoolean("default", !rule.IsOffByDefault);
        json.WriteStartArray("needs");
        foreach (var condition in RulesText.Conditions(rule.Needs))
            json.WriteStringValue(condition);
        json.WriteEndArray();
        json.WriteString("help", DocumentationLinks.Rule(rule.Id.Value));
        json.WriteEndObject();
    }
}
