using System.Text;
using HaKit.Validation;

namespace HaKit.Evaluation;

/// <summary>What of the documentation is made from the catalogue: the index, and the frame of each page. The text below a frame is written by hand.</summary>
internal static class RulePages
{
    /// <summary>Ends a page's frame; what follows is nobody's but the author's.</summary>
    public const string FrameEnd = "<!-- written by hand below -->";

    /// <summary>The headings of a rule's page.</summary>
    public static readonly string[] Sections = ["What goes wrong", "Bad", "Good", "In C#", "Limits and options", "Accepting it", "See also"];

    /// <summary>The headings of a page about refusals of the API server.</summary>
    public static readonly string[] RefusalSections = ["What the server refuses", "Example", "In C#"];

    /// <summary><c>docs/rules/index.md</c>.</summary>
    public static string Index()
    {
        var text = new StringBuilder("# Rules\n\n");
        text.Append("Made from the catalogue in code by tools/HaKit.RuleDocs; do not edit. Severities are the usual ones: a finding may be more severe or less severe where\n");
        text.Append("the rule's page says so. *Needs* names what must be given before a rule speaks.\n");
        text.Append("\n## Validation\n\nWhat the API server refuses.\n\n| rule | what it finds |\n|---|---|\n");
        foreach (var rule in ValidationRuleIds.All)
            text.Append("| [").Append(rule.Id).Append("](").Append(rule.Id).Append(".md) | ").Append(rule.Title).Append(" |\n");
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
        text.Append("**As a [policy](../policy.md):** ").Append(Policies.PolicyTable.Describe(rule)).Append("\n\n");
        return text.Append(FrameEnd).Append('\n').ToString();
    }

    /// <summary>The frame of the page of a refusal.</summary>
    public static string Frame(ValidationRule rule) =>
        $"# {rule.Id}: {rule.Title}\n\n| severity | area |\n|---|---|\n| error | Validation |\n\n**Fix:** {rule.Remediation}\n\n{FrameEnd}\n";

    /// <summary>The page with its frame renewed.</summary>
    public static string Renew(string page, RuleDescriptor rule, string name) => Frame(rule, name) + "\n" + Body(page);

    /// <inheritdoc cref="Renew(string, RuleDescriptor, string)" />
    public static string Renew(string page, ValidationRule rule) => Frame(rule) + "\n" + Body(page);

    /// <summary>The headings that a page lacks, or has nothing below.</summary>
    public static IEnumerable<string> MissingSections(string page, IEnumerable<string> headings) => headings.Where(heading => Section(page, heading).Length == 0);

    /// <summary>The text below a heading, up to the next one; empty where there is none.</summary>
    public static string Section(string page, string heading)
    {
        var title = $"\n## {heading}\n";
        var start = page.IndexOf(title, StringComparison.Ordinal);
        if (start < 0)
            return "";
        start += title.Length;
        var end = page.IndexOf("\n## ", start - 1, StringComparison.Ordinal);
        return page.Substring(start, (end < 0 ? page.Length : Math.Max(end, start)) - start).Trim();
    }

    private static string Body(string page)
    {
        var end = page.IndexOf(FrameEnd, StringComparison.Ordinal);
        return end < 0 ? page : page.Substring(end + FrameEnd.Length).TrimStart('\n');
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
        if ((rule.Needs & RuleNeeds.Source) != 0)
            needs.Add("the app's source");
        return string.Join(", ", needs);
    }
}
