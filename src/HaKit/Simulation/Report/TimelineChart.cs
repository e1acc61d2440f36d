using System.Text;

namespace HaKit.Simulating.Report;

/// <summary>One workload over time as an SVG: ready as an area, surge and terminating as lines, replicas at risk hatched.</summary>
internal static class TimelineChart
{
    private const double Width = 760;
    private const double Height = 220;
    private const double Left = 36;
    private const double Right = 12;
    private const double Top = 12;
    private const double Bottom = 30;

    /// <summary>A label nearer to the edge than this, in the large letters of a narrow screen, would be cut off.</summary>
    private const double LabelRoom = 40;

    private static readonly (string Kind, string Words)[] Keys =
        [("ready", "ready"), ("wanted", "wanted"), ("surge", "surge"), ("terminating", "terminating"), ("risk", "at risk")];

    private static readonly double[] Steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];

    /// <summary>The hatching that all charts share.</summary>
    public static void WriteShared(Html html) => html.Markup(
        "<svg class=\"shared\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
        + "<rect class=\"risk-bar\" width=\"2.5\" height=\"6\"/></pattern></defs></svg>\n");

    public static void Write(Html html, WorkloadTimeline workload, double duration)
    {
        var end = Math.Max(10, duration * 1.05);
        var most = Math.Max(1, Math.Max(workload.Replicas, workload.Samples.Max(sample => Math.Max(Math.Max(sample.Ready, sample.AtRisk), Math.Max(sample.Surge, sample.Terminating)))));
        var label = FormattableString.Invariant($"{workload.Workload}: {workload.ReadyBefore} ready before, {workload.ReadyAtWorst} at worst, {workload.ReadyAfter} in the end");
        html.Add($"<figure><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{label}\">\n");
        Grid(html, end, most);
        var before = new TimelineSample(0, workload.ReadyBefore, 0, 0, 0, 0);
        Area(html, "ready", workload.Samples, before, end, most, sample => sample.Ready);
        Line(html, "ready-line", workload.Samples, end, most, sample => sample.Ready, workload.ReadyBefore);
        Line(html, "terminating", workload.Samples, end, most, sample => sample.Terminating);
        Line(html, "surge", workload.Samples, end, most, sample => sample.Surge);
        Area(html, "risk", workload.Samples, before, end, most, sample => sample.AtRisk);
        html.Add($"<line class=\"wanted\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Html.Number(Y(workload.Replicas, most))}\" y2=\"{Html.Number(Y(workload.Replicas, most))}\"/>\n</svg>\n");
        html.Markup("<figcaption>");
        foreach (var (kind, words) in Keys)
            html.Add($"<span class=\"entry\"><span class=\"key {kind}\"></span>{words}</span> ");
        html.Markup("</figcaption></figure>\n");
    }

    private static void Grid(Html html, double end, int most)
    {
        var rows = Math.Max(1, (int)Math.Ceiling(most / 5.0));
        for (var count = 0; count <= most; count += rows)
            html.Add($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Html.Number(Y(count, most))}\" y2=\"{Html.Number(Y(count, most))}\"/><text x=\"{Left - 6}\" y=\"{Html.Number(Y(count, most) + 4)}\" text-anchor=\"end\">{count}</text>\n");
        var step = Steps.FirstOrDefault(step => end / step <= 8, end);
        for (var time = 0.0; time <= end; time += step)
            html.Add($"<text x=\"{Html.Number(X(time, end))}\" y=\"{Height - 8}\" text-anchor=\"{(X(time, end) > Width - LabelRoom ? "end" : "middle")}\">{Html.Number(time)} s</text>\n");
    }

    private static void Area(Html html, string kind, IReadOnlyList<TimelineSample> samples, TimelineSample before, double end, int most, Func<TimelineSample, int> value)
    {
        if (samples.All(sample => value(sample) == 0))
            return;
        var path = new StringBuilder($"M{Html.Number(X(0, end))} {Html.Number(Y(0, most))}V{Html.Number(Y(value(before), most))}");
        Follow(path, samples, end, most, value).Append('V').Append(Html.Number(Y(0, most))).Append('Z');
        html.Add($"<path class=\"{kind}\" d=\"{path}\"/>\n");
    }

    private static void Line(Html html, string kind, IReadOnlyList<TimelineSample> samples, double end, int most, Func<TimelineSample, int> value, int from = 0)
    {
        if (samples.All(sample => value(sample) == from && from == 0))
            return;
        var path = new StringBuilder($"M{Html.Number(X(0, end))} {Html.Number(Y(from, most))}");
        Follow(path, samples, end, most, value);
        html.Add($"<path class=\"{kind}\" d=\"{path}\"/>\n");
    }

    /// <summary>Steps from sample to sample, and on to the end.</summary>
    private static StringBuilder Follow(StringBuilder path, IReadOnlyList<TimelineSample> samples, double end, int most, Func<TimelineSample, int> value)
    {
        foreach (var sample in samples)
            path.Append('H').Append(Html.Number(X(sample.Seconds, end))).Append('V').Append(Html.Number(Y(value(sample), most)));
        return path.Append('H').Append(Html.Number(X(end, end)));
    }

    private static double X(double time, double end) => Left + (Width - Left - Right) * time / end;

    private static double Y(double count, int most) => Height - Bottom - (Height - Bottom - Top) * count / most;
}
