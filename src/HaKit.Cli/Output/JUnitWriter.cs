using System.Globalization;
using System.Text;
using System.Xml;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Output;

/// <summary>
/// <c>-o junit</c>: a suite per file, a test case per document or object. What decides the exit code is a failure; what was merely noticed goes
/// to the case's output, so that a build server and the exit code agree.
/// </summary>
internal static class JUnitWriter
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    public static ReadOnlyMemory<byte> Write(Report report)
    {
        var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "hakit " + report.Command);
            WriteCounts(xml, report, report.Cases);
            foreach (var suite in report.Cases.GroupBy(c => c.Document.Source))
                WriteSuite(xml, report, suite.Key.Name, [.. suite]);
            xml.WriteEndElement();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static void WriteSuite(XmlWriter xml, Report report, string file, List<ReportCase> cases)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Printable.Line(file));
        WriteCounts(xml, report, cases);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in cases)
            WriteCase(xml, report, one, file, names);
        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, Report report, IReadOnlyList<ReportCase> cases)
    {
        void Count(string name, Func<ReportCase, bool> which) =>
            xml.WriteAttributeString(name, cases.Count(which).ToString(CultureInfo.InvariantCulture));
        Count("tests", _ => true);
        Count("failures", c => c.Problems.Any(report.Fails));
        Count("errors", c => c.Status == CaseStatus.Unreadable);
        Count("skipped", c => c.Status == CaseStatus.Skipped);
    }

    private static void WriteCase(XmlWriter xml, Report report, ReportCase one, string file, HashSet<string> names)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Printable.Line(file));
        xml.WriteAttributeString("name", Unique(one.Title, names));
        var failures = one.Problems.Where(report.Fails).ToList();
        if (failures.Count > 0)
            WriteOutcome(xml, "failure", Headline(failures), failures[0].Rule, string.Concat(failures.Select(Line)));
        else if (one.Status == CaseStatus.Unreadable)
            WriteOutcome(xml, "error", one.Reason, "unreadable", $"{Report.Location(one.Document.Place)}: {Printable.Line(one.Reason)}\n");
        else if (one.Status == CaseStatus.Skipped)
            WriteOutcome(xml, "skipped", one.Reason, null, "");

        var others = string.Concat(one.Problems.Where(p => !report.Fails(p)).Select(Line));
        if (others.Length > 0)
            xml.WriteElementString("system-out", Printable.Lines(others));
        xml.WriteEndElement();
    }

    /// <summary>Build servers take two cases of one name for one case.</summary>
    private static string Unique(string title, HashSet<string> names)
    {
        var name = title;
        for (var i = 2; !names.Add(name); i++)
            name = FormattableString.Invariant($"{title} ({i})");
        return name;
    }

    private static string Headline(List<Problem> failures) =>
        failures[0].Message + (failures.Count == 1 ? "" : FormattableString.Invariant($" (and {failures.Count - 1} more)"));

    private static string Line(Problem problem)
    {
        var what = problem.Field.Length == 0 ? problem.Message : $"{problem.Field}: {problem.Message}";
        var note = problem.Accepted is { } reason ? $"  accepted: {Printable.Line(reason)}\n"
            : problem.IsKnown ? "  known: held by the baseline\n"
            : problem.Remediation.Length > 0 ? $"  fix: {Printable.Line(problem.Remediation)}\n" : "";
        return $"{Report.Location(problem.Place)}: {SeverityName.Of(problem.Severity)} {problem.Rule}: {Printable.Line(what)}\n{note}";
    }

    private static void WriteOutcome(XmlWriter xml, string element, string message, string? type, string body)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("message", Printable.Line(message));
        if (type is not null)
            xml.WriteAttributeString("type", type);
        if (body.Length > 0)
            xml.WriteString(Printable.Lines(body));
        xml.WriteEndElement();
    }
}
