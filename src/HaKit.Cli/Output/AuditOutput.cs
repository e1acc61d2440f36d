using HaKit.Cli.Fixing;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Output;

/// <summary>An audit in any of its formats.</summary>
internal static class AuditOutput
{
    public static void Write(AuditReport audit, string format, CliHost host, IReadOnlyList<FixedFinding>? fixes = null)
    {
        switch (format)
        {
            case OutputFormat.Json: host.Write(AuditJson.Write(audit, fixes).Span); break;
            case OutputFormat.Sarif: host.Write(SarifWriter.Write(audit.Report).Span); break;
            case OutputFormat.JUnit: host.Write(JUnitWriter.Write(audit.Report).Span); break;
            case OutputFormat.GitHub: host.Write(GitHubWriter.Write(audit.Report)); break;
            default: host.Write(AuditText.Write(audit, fixes ?? [], new Style(host.Colors))); break;
        }
    }
}
