using System.Text;
using HaKit.Cli.Inputs;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Output;

/// <summary><c>hakit validate -o text</c>.</summary>
internal static class ValidateText
{
    public static string Write(Report report, KubernetesVersion version, Style style)
    {
        var text = new StringBuilder();
        var problems = new ProblemText(text, style);
        foreach (var one in report.Cases)
        {
            if (one.Reason.Length > 0 && one.Reason != InputReasons.Empty && one.Status != CaseStatus.Unreadable)
            {
                var label = one.Status == CaseStatus.Skipped ? "skipped: " : "not checked: ";
                text.Append(style.Bold(Report.Location(one.Document.Place))).Append(": ").Append(style.Faint(label)).Append(Skipped(one)).Append('\n');
            }

            foreach (var problem in one.Problems)
                problems.Write(problem, $"{style.Red("invalid:")} {ObjectTitle.Of(problem.Object)}: {Describe(problem)}");
            foreach (var warning in one.Warnings)
                problems.Write(warning, $"{style.Yellow($"warning {warning.Rule}:")} {Printable.Line(warning.Message)}");
        }

        if (text.Length > 0)
            text.Append('\n');
        Summary(text, report, version, style);
        return text.ToString();
    }

    private static string Describe(Problem problem) =>
        Printable.Line(problem.Field.Length == 0 ? problem.Message : $"{problem.Field}: {problem.Message}");

    private static string Skipped(ReportCase one) => one.Object is null ? Printable.Line(one.Reason) : $"{one.Title}: {Printable.Line(one.Reason)}";

    private static void Summary(StringBuilder text, Report report, KubernetesVersion version, Style style)
    {
        text.Append(Counted.Of(report.Cases.Count, "document")).Append(" in ").Append(Counted.Of(report.Files, "file"))
            .Append(" against Kubernetes ").Append(version).Append(": ");
        string Part(CaseStatus status, string name, Func<string, string> paint) =>
            report.Count(status) is var n and > 0 ? paint(FormattableString.Invariant($"{n:#,0} {name}")) : "";
        string[] parts =
        [
            style.Green(FormattableString.Invariant($"{report.Count(CaseStatus.Valid):#,0} valid")),
            Part(CaseStatus.Invalid, "invalid", style.Red),
            Part(CaseStatus.Skipped, "skipped", style.Faint),
            Part(CaseStatus.Unreadable, "unreadable", style.Red),
        ];
        text.AppendJoin(", ", parts.Where(p => p.Length > 0)).Append('\n');
    }
}
