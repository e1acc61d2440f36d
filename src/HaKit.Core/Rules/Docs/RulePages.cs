using System.Text;

namespace HaKit.Judgement;

/// <summary>What of the documentation is made from the catalogue: the index, and the frame of each page. The text below a frame is written by hand.</summary>
internal static class RulePages
{
    /// <summary>Ends a page's frame; what follows is nobody's but the author's.</summary>
    public const string FrameEnd = "<!-- written by hand below -->";

    /// <summary><c>docs/rules/index.md</c>.</summary>
    public static string Index()
    {
        var text = new StringBuilder("# Rules\n\n");
        text.Append("Made from the catalogue in code by tools/HaKit.RuleDocs; do not edit. Severities are the usual ones: a finding may be graver or milder where\n");
        text.Append("the rule's page says so. *Needs* names what must be given before a rule speaks.\n");
        var area = "";
        foreach (var rule in Catalog.All)
        {
            if (rule.Area != area)
            {
                area = rule.Area;
                text.Append("\n## ").Append(area).Append("\n\n| rule | severity | what it finds | needs |\n|---|---|---|---|\n");
            }

            var id = rule.Id.Value;
            text.Append("| [").Append(id).Append("](").Append(id).Append(".md) | ").Append(Severity(rule)).Append(" | ").Append(rule.Title)
                .Append(" | ").Append(Needs(rule)).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>The frame of a rule's page, the end mark included.</summary>
    public static string Frame(RuleDescriptor rule, string name)
    {
        var needs = Needs(rule);
        var text = new StringBuilder();
        text.Append("# ").Append(rule.Id.Value).Append(": ").Append(rule.Title).Append("\n\n");
        text.Append("| severity | area | name in C# | needs |\n|---|---|---|---|\n");
        text.Append("| ").Append(Severity(rule)).Append(" | ").Append(rule.Area).Append(" | `Rules.").Append(name).Append("` | ")
            .Append(needs.Length == 0 ? "nothing" : needs).Append(" |\n\n");
        text.Append("**Fix:** ").Append(rule.Remediation).Append("\n\n");
        return text.Append(FrameEnd).Append('\n').ToString();
    }

    /// <summary>The page with its frame renewed.</summary>
    public static string Renew(string page, RuleDescriptor rule, string name)
    {
        var end = page.IndexOf(FrameEnd, StringComparison.Ordinal);
        var body = end < 0 ? page : page.Substring(end + FrameEnd.Length).TrimStart('\n');
        return Frame(rule, name) + "\n" + body;
    }

    private static string Severity(RuleDescriptor rule) => rule.Severity switch
    {
        HaKit.Severity.Error => "error",
        HaKit.Severity.Warning => "warning",
        _ => "info",
    };

    private static string Needs(RuleDescriptor rule)
    {
        var needs = new List<string>();
        if ((rule.Needs & RuleNeeds.ClosedWorld) != 0)
            needs.Add("a complete set");
        if ((rule.Needs & RuleNeeds.Cluster) != 0)
            needs.Add("a cluster");
        if ((rule.Needs & RuleNeeds.Declaration) != 0)
            needs.Add("a declaration");
        if ((rule.Needs & RuleNeeds.SwitchedOn) != 0)
            needs.Add("to be switched on");
        return string.Join(", ", needs);
    }
}
