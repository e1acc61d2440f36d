using HaKit.Cli.Comparing;
using HaKit.Cli.Reports;
using HaKit.Simulating.Report;

namespace HaKit.Cli.Output;

/// <summary><c>hakit compare -o html</c>: one file that needs nothing else.</summary>
internal static class CompareHtml
{
    public static string Write(Comparison comparison)
    {
        var html = new Html().Open("What the change does to availability", "#survival", "Skip to the survival");
        html.Add($"<p class=\"lead\">{comparison.Titles.Base} → {comparison.Titles.Head}: {CompareOutput.Summary(comparison)}.</p>\n");
        html.Markup("<section id=\"survival\"><h2>Survival</h2>\n");
        if (comparison.Nodes is null)
            html.Add($"<p>{CompareOutput.NotSimulated}</p>\n");
        else
            WriteTable(html, comparison.Survival);
        html.Markup("</section>\n");
        WriteFindings(html, "New findings", comparison.Findings.New);
        WriteFindings(html, "Fixed findings", comparison.Findings.Fixed);
        return html.Close().ToString();
    }

    private static void WriteTable(Html html, IReadOnlyList<SurvivalRow> rows)
    {
        html.Markup("<p>Each cell reads: replicas ready at the worst moment, of those wanted.</p>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Survival before and after\"><table>\n")
            .Markup("<thead><tr><th scope=\"col\">Workload</th><th scope=\"col\">Fault</th><th scope=\"col\">Before</th><th scope=\"col\">After</th><th scope=\"col\">Change</th></tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Add($"<tr><th scope=\"row\">{ObjectTitle.Of(row.Workload)}</th><td>{row.Fault}</td><td>{CompareOutput.State(row.Before)}</td><td>{CompareOutput.State(row.After)}</td>");
            html.Add($"<td class=\"{Mark(row.Change)}\">{CompareOutput.Word(row.Change)}</td></tr>\n");
        }

        html.Markup("</tbody></table></div>\n");
    }

    private static string Mark(SurvivalChange change) => change switch
    {
        SurvivalChange.Worse => "bad",
        SurvivalChange.Better => "good",
        SurvivalChange.Same => "none",
        _ => "part",
    };

    private static void WriteFindings(Html html, string title, IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0)
            return;
        html.Add($"<section><h2>{title}</h2><ul>\n");
        foreach (var problem in problems)
        {
            html.Add($"<li><strong>{SeverityName.Of(problem.Severity)} {problem.Rule}</strong> {ObjectTitle.Of(problem.Object)}: {problem.Message}");
            html.Add($"<small> {problem.Place} {problem.Field}</small>");
            if (problem.Accepted is { } reason)
                html.Add($"<p>Accepted: {reason}</p>");
            else if (problem.Remediation.Length > 0)
                html.Add($"<p>{problem.Remediation}</p>");
            html.Markup("</li>\n");
        }

        html.Markup("</ul></section>\n");
    }
}
