using System.Globalization;

namespace HaKit.Simulating.Report;

/// <summary>One play: for each workload what it came to and how it went, where the pods were, and what happened.</summary>
internal static class FaultSection
{
    /// <summary>Workloads drawn in one play; a large cluster's fault touches hundreds.</summary>
    private const int MostWorkloads = 12;

    private const int MostTraceLines = 400;

    /// <param name="html">Where.</param>
    /// <param name="timeline">The play.</param>
    /// <param name="survey">Of which it is one.</param>
    /// <param name="seed">With which seed it was played; null where there is one only.</param>
    /// <param name="anchor">Its place on the page.</param>
    public static void Write(Html html, Timeline timeline, SeededSurvey survey, int? seed, string anchor)
    {
        html.Add($"<section id=\"{anchor}\" aria-labelledby=\"{anchor}-title\">\n<h2 id=\"{anchor}-title\" tabindex=\"-1\">{timeline.Fault}");
        if (seed is not null)
            html.Add($" <small>seed {seed}</small>");
        html.Markup("</h2>\n");
        var shown = timeline.Workloads.OrderBy(OutcomeRank.Of).Take(MostWorkloads).ToList();
        foreach (var workload in shown)
            WriteWorkload(html, timeline, workload);
        if (timeline.Workloads.Count > shown.Count)
            html.Add($"<p>{timeline.Workloads.Count - shown.Count} workloads that fare better are not drawn.</p>\n");
        ClusterMap.Write(html, timeline, survey.Cluster);
        WriteTrace(html, timeline);
        html.Markup("<p class=\"back\"><a href=\"#matrix\">Back to the matrix</a></p>\n</section>\n");
    }

    private static void WriteWorkload(Html html, Timeline timeline, WorkloadTimeline workload)
    {
        html.Add($"<article>\n<h3>{workload.Workload}</h3>\n<p>{Sentence(workload)}</p>\n");
        foreach (var reason in workload.BlockedBy)
            html.Add($"<p class=\"blocked\">{reason}</p>\n");
        TimelineChart.Write(html, workload, timeline.DurationSeconds);
        html.Markup("</article>\n");
    }

    private static string Sentence(WorkloadTimeline workload)
    {
        var recovered = workload.RecoveredAt is { } seconds
            ? string.Create(CultureInfo.InvariantCulture, $"all wanted are ready from t={Html.Number(seconds)} s on")
            : string.Create(CultureInfo.InvariantCulture, $"{workload.ReadyAfter} are ready in the end");
        var risk = workload.AtRiskSeconds > 0
            ? $" Traffic meets replicas that cannot answer for {Html.Number(workload.AtRiskSeconds)} s, added up over replicas."
            : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{workload.ReadyBefore} of {workload.Replicas} ready before, {workload.ReadyAtWorst} at worst (t={Html.Number(workload.WorstAt)} s), {recovered}.{risk}");
    }

    private static void WriteTrace(Html html, Timeline timeline)
    {
        html.Add($"<details><summary>What happened ({timeline.Trace.Count})</summary>\n<ol class=\"trace\">\n");
        foreach (var entry in timeline.Trace.Take(MostTraceLines))
            html.Add($"<li><span>{Html.Number(entry.Seconds)} s</span> {entry.Text}</li>\n");
        html.Markup("</ol>\n");
        if (timeline.Trace.Count > MostTraceLines)
            html.Add($"<p>… and {timeline.Trace.Count - MostTraceLines} more</p>\n");
        html.Markup("</details>\n");
    }
}
