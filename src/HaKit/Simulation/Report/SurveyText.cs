using System.Text;
using HaKit.Text;

namespace HaKit.Simulating.Report;

/// <summary>A survey for a terminal: the table, then what it means.</summary>
internal static class SurveyText
{
    public static string Write(SeededSurvey survey, Style style, Action<StringBuilder, Finding, string> writeFinding)
    {
        var text = new StringBuilder();
        if (survey.Outcomes.Count > 0)
            text.Append(Printable.Lines(TextTable.Write(survey))).Append('\n');
        foreach (var outcome in survey.Outcomes.Where(outcome => outcome.Varies))
            text.Append(ObjectTitle.Of(outcome.Worst.Workload)).Append(", ").Append(Printable.Line(outcome.Worst.Fault.ToString())).Append(": ").Append(Range(outcome)).Append('\n');
        foreach (var fault in survey.Faults.Where(fault => survey.Outcomes.All(outcome => outcome.Worst.Fault != fault || outcome.Worst.Plays == 0)))
            text.Append(Printable.Line(fault.ToString())).Append(": nothing to simulate it on\n");
        foreach (var left in survey.Left)
            text.Append("not simulated: ").Append(Title(left)).Append('\n');
        foreach (var finding in survey.Findings)
            writeFinding(text, finding, $"{style.Of(finding.Severity, $"{SeverityName.Of(finding.Severity)} {finding.Rule}:")} {ObjectTitle.Of(finding.Object)}: {Printable.Line(finding.Message)}");
        text.Append(Counted.Of(survey.Workloads, "workload")).Append(" on ")
            .Append(Counted.Of(survey.Cluster.NodeCount, "node")).Append(": ").Append(Counted.Of(survey.Plays, "run")).Append(", ")
            .Append(survey.Findings.Count > 0 ? Counted.Of(survey.Findings.Count, "finding") : survey.Left.Count == 0 ? style.Green("nothing to report") : "no finding")
            .Append(survey.Left.Count > 0 ? ", " + Counted.Of(survey.Left.Count, "object") + " not simulated" : "").Append('\n');
        return text.ToString();
    }

    /// <summary>What was left out, where it stands and why.</summary>
    public static string Title(NotSimulated left) =>
        $"{(left.Object is { } reference ? ObjectTitle.Of(reference) : "document")} ({Printable.Line(left.Place.ToString())}): {Printable.Line(left.Reason)}";

    /// <summary>How far the seeds are apart, in a sentence.</summary>
    public static string Range(SeededOutcome outcome)
    {
        var ready = FormattableString.Invariant($"{outcome.LeastReady} to {outcome.MostReady} ready at the worst moment");
        var completes = FormattableString.Invariant($"never completes with {outcome.Incomplete} of {outcome.Seeds} seeds");
        return (outcome.LeastReady == outcome.MostReady ? completes : outcome.Incomplete == 0 ? ready : ready + ", " + completes)
            + FormattableString.Invariant($", as the scheduler breaks ties; the worst is seed {outcome.Seed}");
    }
}
