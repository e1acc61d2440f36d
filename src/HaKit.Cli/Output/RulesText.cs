using System.Text;
using HaKit.Evaluation;

namespace HaKit.Cli.Output;

/// <summary><c>hakit rules -o text</c>.</summary>
internal static class RulesText
{
    public static string Write(IReadOnlyList<RuleDescriptor> rules, Style style)
    {
        var text = new StringBuilder();
        foreach (var area in rules.OrderBy(r => r.Number).GroupBy(r => r.Area))
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(style.Bold(area.Key)).Append('\n');
            foreach (var rule in area)
            {
                var severity = rule.IsOffByDefault ? style.Faint("off    ") : style.Of(rule.Severity, SeverityName.Of(rule.Severity).PadRight(7));
                text.Append("  ").Append(rule.Id.Value).Append("  ").Append(severity).Append("  ").Append(rule.Title).Append('\n');
            }
        }

        text.Append('\n').Append(Counted.Of(rules.Count, "rule")).Append("; 'hakit rules HAKnnnn' explains one.\n");
        return text.ToString();
    }

    public static string Write(RuleDescriptor rule, Style style)
    {
        var text = new StringBuilder();
        text.Append(style.Bold($"{rule.Id.Value}  {rule.Title}")).Append('\n');
        text.Append(style.Of(rule.Severity, SeverityName.Of(rule.Severity))).Append(" · ").Append(rule.Area);
        foreach (var condition in Conditions(rule.Needs))
            text.Append(" · ").Append(condition);
        text.Append("\n\n");
        if (RulePages.Body(rule) is { } page)
            text.Append(page).Append('\n');
        else
            text.Append("Fix: ").Append(rule.Remediation).Append("\n\n");
        if (DocumentationLinks.Rule(rule.Id.Value) is { } link)
            text.Append(style.Faint(link)).Append('\n');
        return text.ToString();
    }

    /// <summary>When the rule speaks at all.</summary>
    public static IEnumerable<string> Conditions(RuleNeeds needs)
    {
        if ((needs & RuleNeeds.SwitchedOn) != 0)
            yield return "off unless switched on";
        if ((needs & RuleNeeds.ClosedWorld) != 0)
            yield return "needs a complete set of manifests";
        if ((needs & RuleNeeds.Cluster) != 0)
            yield return "needs --cluster";
        if ((needs & RuleNeeds.Declaration) != 0)
            yield return "needs a declaration";
        if ((needs & RuleNeeds.Source) != 0)
            yield return "needs the app's source: reported by the compiler";
    }
}
