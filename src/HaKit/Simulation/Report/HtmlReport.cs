using System.Globalization;
using HaKit.Text;

namespace HaKit.Simulating.Report;

/// <summary>
/// A survey as one HTML file that needs nothing else: the matrix of workloads and faults, and for the worst play of each what happened over time and
/// where the pods were before and after.
/// </summary>
internal static class HtmlReport
{
    /// <summary>Plays shown in full; a larger survey shows the worst.</summary>
    private const int MostPlays = 40;

    public static string Write(SeededSurvey survey)
    {
        var plays = Plays(survey);
        var html = new Html();
        html.Open("What is left after a fault", "#matrix", "Skip to the matrix");
        html.Add($"<p class=\"lead\">{Counted.Of(survey.Workloads, "workload")} on {Counted.Of(survey.Cluster.NodeCount, "node")}; {Counted.Of(survey.Plays, "fault")} played. ");
        html.Add($"Each cell reads: replicas ready before, at the worst moment, and in the end.");
        if (survey.Seeds > 1)
            html.Add($" The scheduler broke ties in {survey.Seeds} ways (seeds 0 to {survey.Seeds - 1}); shown is the worst, with its seed, and the range where the others differ.");
        html.Markup("</p>\n");
        WriteLegend(html);
        WriteMatrix(html, survey, plays);
        WriteLeft(html, survey);
        TimelineChart.WriteShared(html);
        for (var i = 0; i < plays.Count; i++)
            FaultSection.Write(html, survey.Play(plays[i].Seed, plays[i].Fault), survey, survey.Seeds > 1 ? plays[i].Seed : null, Anchor(i));
        html.Markup("<footer><p>Predicted from manifests and a described cluster, not measured. Images, volumes and real load are not modelled.</p></footer>\n").Close();
        return html.ToString();
    }

    /// <summary>The worst first, those of one seed together: each other seed means another placement.</summary>
    private static List<(int Seed, Fault Fault)> Plays(SeededSurvey survey) =>
    [
        .. survey.Outcomes.Where(outcome => outcome.Worst.Worst is not null)
            .OrderBy(outcome => OutcomeRank.Of(outcome.Worst))
            .Select(outcome => (outcome.Seed, outcome.Worst.Worst!)).Distinct().Take(MostPlays)
            .OrderBy(play => play.Seed),
    ];

    private static string Anchor(int play) => "play-" + (play + 1).ToString(CultureInfo.InvariantCulture);

    private static void WriteLegend(Html html) => html.Markup(
        "<ul class=\"legend\"><li><span class=\"mark good\">✓</span> survives</li><li><span class=\"mark part\">!</span> survives with replicas missing in the end or traffic at risk</li>"
        + "<li><span class=\"mark bad\">✗</span> nothing left, or never completes</li></ul>\n");

    private static void WriteLeft(Html html, SeededSurvey survey)
    {
        if (survey.Left.Count == 0)
            return;
        html.Markup("<section><h2>Not simulated</h2><ul>\n");
        foreach (var left in survey.Left)
            html.Add($"<li>{SurveyText.Title(left)}</li>\n");
        html.Markup("</ul></section>\n");
    }

    private static void WriteMatrix(Html html, SeededSurvey survey, List<(int Seed, Fault Fault)> plays)
    {
        html.Markup("<div class=\"scroll\" id=\"matrix\" tabindex=\"0\" role=\"region\" aria-label=\"Workloads and faults\"><table>\n<thead><tr><th scope=\"col\">Workload</th>");
        foreach (var fault in survey.Faults)
            html.Add($"<th scope=\"col\">{fault}</th>");
        html.Markup("</tr></thead>\n<tbody>\n");
        foreach (var row in survey.Outcomes.GroupBy(outcome => outcome.Worst.Workload))
        {
            html.Add($"<tr><th scope=\"row\">{row.Key}</th>");
            foreach (var outcome in row)
                WriteCell(html, outcome, outcome.Worst.Worst is { } worst ? plays.IndexOf((outcome.Seed, worst)) : -1);
            html.Markup("</tr>\n");
        }

        html.Markup("</tbody></table></div>\n");
    }

    private static void WriteCell(Html html, SeededOutcome seeded, int play)
    {
        var outcome = seeded.Worst;
        if (outcome.Worst is null)
        {
            html.Markup("<td class=\"none\">not touched</td>");
            return;
        }

        var (kind, sign, words) = Evaluate(outcome);
        html.Add($"<td><span class=\"mark {kind}\" role=\"img\" aria-label=\"{words}\">{sign}</span> ");
        var numbers = string.Create(CultureInfo.InvariantCulture, $"{outcome.ReadyBefore} → {seeded.ReadyText} → {outcome.ReadyAfter}");
        if (play >= 0)
            html.Add($"<a href=\"#{Anchor(play)}\">{numbers}</a>");
        else
            html.Add($"{numbers}");
        html.Add($"<small>{outcome.Worst}</small>");
        if (seeded.Varies)
            html.Add($"<small>{SurveyText.Range(seeded)}</small>");
        if (outcome.AtRiskSeconds > 0)
            html.Add($"<small>{Html.Number(outcome.AtRiskSeconds)} s at risk</small>");
        html.Markup("</td>");
    }

    private static (string Kind, string Sign, string Words) Evaluate(FaultOutcome outcome) =>
        !outcome.Completes ? ("bad", "✗", "never completes")
        : outcome.ReadyAtWorst == 0 && outcome.ReadyBefore > 0 ? ("bad", "✗", "nothing left ready")
        : outcome.ReadyAfter < outcome.Replicas || outcome.AtRiskSeconds > 0 ? ("part", "!", "survives in part")
        : ("good", "✓", "survives");
}
