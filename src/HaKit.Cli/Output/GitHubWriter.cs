using System.Globalization;
using System.Text;
using HaKit.Cli.Reports;
using HaKit.Tree;

namespace HaKit.Cli.Output;

/// <summary><c>-o github</c>: workflow commands, which GitHub shows as annotations on the lines of a pull request.</summary>
internal static class GitHubWriter
{
    public static string Write(Report report)
    {
        var text = new StringBuilder();
        foreach (var one in report.Cases)
        {
            if (one.Status == CaseStatus.Unreadable)
                Append(text, "error", one.Document.Place, "unreadable", Printable.Line(one.Reason));
            foreach (var problem in one.Problems.Where(p => p.Counts))
                Append(text, Command(problem.Severity), problem.Place, problem.Rule, Message(problem));
        }

        return text.ToString();
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Message(Problem problem)
    {
        var what = problem.Field.Length == 0 ? problem.Message : $"{problem.Field}: {problem.Message}";
        return $"{ObjectTitle.Of(problem.Object)}: {Printable.Line(what)}" + (problem.Remediation.Length == 0 ? "" : "\n" + Printable.Line(problem.Remediation));
    }

    private static void Append(StringBuilder text, string command, Place place, string title, string message)
    {
        text.Append("::").Append(command).Append(" file=").Append(Property(place.Source.Name));
        if (place.Line > 0)
            text.Append(",line=").Append(place.Line.ToString(CultureInfo.InvariantCulture));
        if (place is { Line: > 0, Column: > 0 })
            text.Append(",col=").Append(place.Column.ToString(CultureInfo.InvariantCulture));
        if (Region.At(place) is { } region)
            text.Append(",endColumn=").Append(region.EndColumn.ToString(CultureInfo.InvariantCulture));
        text.Append(",title=").Append(Property(title)).Append("::").Append(Data(message)).Append('\n');
    }

    /// <summary>The escapes that the workflow runner undoes in a message.</summary>
    private static string Data(string text) => Printable.Lines(text)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>And in a property, where two more characters mean something.</summary>
    private static string Property(string text) => Data(Printable.Line(text))
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
