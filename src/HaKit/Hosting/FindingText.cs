using System.Globalization;
using System.Text;
using HaKit.Text;

namespace HaKit.Hosting;

/// <summary>Findings as lines of text: what, where, why, and the fix.</summary>
internal static class FindingText
{
    public static string Line(Finding finding)
    {
        var line = new StringBuilder()
            .Append(finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" })
            .Append(' ').Append(finding.Rule)
            .Append(' ').Append(finding.Object);
        if (finding.Field.Length > 0 && !finding.Message.StartsWith(finding.Field, StringComparison.Ordinal))
            line.Append(' ').Append(finding.Field);
        line.Append(": ").Append(finding.Message).Append(' ').Append(finding.Remediation);
        if (finding.Place.Source is { Kind: Tree.SourceKind.Chain, Name.Length: > 0 } source)
            line.Append(" [").Append(source.Name).Append(']');
        if (finding.Accepted is { } reason)
            line.Append(" Accepted: ").Append(reason);
        return Printable.Line(line.ToString());
    }

    public static string Summary(IReadOnlyList<Finding> findings, int objects)
    {
        var counts = new int[3];
        var accepted = 0;
        foreach (var finding in findings)
        {
            if (finding.Accepted is null)
                counts[(int)finding.Severity]++;
            else
                accepted++;
        }

        return $"{Counted.Of(objects, "object")}: {Counted.Of(counts[(int)Severity.Error], "error")}, {Counted.Of(counts[(int)Severity.Warning], "warning")}, "
            + $"{Counted.Of(counts[(int)Severity.Info], "info")}, {accepted.ToString(CultureInfo.InvariantCulture)} accepted.";
    }
}
