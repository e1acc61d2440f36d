using System.Text;
using HaKit.Evaluation;
using HaKit.Policies;

namespace HaKit.Cli.Output;

/// <summary><c>hakit policy list</c>: every rule, as a policy or with the reason why it is none.</summary>
internal static class PolicyListOutput
{
    private const string Assumption = "assumes that a Service selects pods whose containers declare ports";

    public static string Text(IReadOnlyList<RuleDescriptor> rules, Style style)
    {
        var text = new StringBuilder();
        foreach (var rule in rules.OrderBy(rule => rule.Number))
        {
            var policy = PolicyTable.Find(rule.Id.Value);
            var action = policy is null ? style.Faint("-    ") : ActionOf(policy).PadRight(5);
            text.Append(rule.Id.Value).Append("  ").Append(action).Append("  ").Append(rule.Title).Append('\n');
            foreach (var note in Notes(rule, policy))
                text.Append("                ").Append(style.Faint(note)).Append('\n');
        }

        var count = PolicyTable.All.Count;
        text.Append('\n').Append(count).Append(" of ").Append(Counted.Of(rules.Count, "rule")).Append(" can be exported; 'hakit policy export' writes them.\n");
        return text.ToString();
    }

    public static ReadOnlyMemory<byte> Json(IReadOnlyList<RuleDescriptor> rules) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("rules");
        foreach (var rule in rules.OrderBy(rule => rule.Number))
        {
            var policy = PolicyTable.Find(rule.Id.Value);
            json.WriteStartObject();
            json.WriteString("rule", rule.Id.Value);
            json.WriteString("title", rule.Title);
            json.WriteBoolean("exportable", policy is not null);
            if (policy is not null)
            {
                json.WriteString("action", ActionOf(policy));
                json.WriteBoolean("default", !rule.IsOffByDefault);
                json.WriteStartArray("kinds");
                foreach (var resource in policy.Subject.Resources)
                    json.WriteStringValue(resource.Kind);
                json.WriteEndArray();
                if (policy.Part is { } part)
                    json.WriteString("part", part);
                json.WriteBoolean("assumesService", policy.AssumesService);
            }
            else
            {
                json.WriteString("reason", PolicyTable.WhyNot(rule));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string ActionOf(RulePolicy policy) => PolicyExport.ActionOf(policy).ToString().ToLowerInvariant();

    private static IEnumerable<string> Notes(RuleDescriptor rule, RulePolicy? policy)
    {
        if (policy is null)
        {
            yield return PolicyTable.WhyNot(rule)!;
            yield break;
        }

        if (rule.IsOffByDefault)
            yield return "off unless named with --rules";
        if (policy.Part is { } part)
            yield return part;
        if (policy.AssumesService)
            yield return Assumption;
    }
}
