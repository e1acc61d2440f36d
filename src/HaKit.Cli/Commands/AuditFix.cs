using HaKit.Cli.Auditing;
using HaKit.Cli.Fixing;
using HaKit.Cli.Inputs;
using HaKit.Cli.Output;
using HaKit.Cli.Reports;

namespace HaKit.Cli.Commands;

/// <summary><c>hakit audit --fix</c>: fixes, writes and reports what is left; with <c>--dry-run</c> it prints what it would do as a diff.</summary>
internal sealed class AuditFix(CliHost host, Auditor auditor, Severity? failOn, KubernetesVersion version)
{
    public int Run(IReadOnlyList<InputFile> files, bool isDryRun, string format)
    {
        var reader = new InputReader(host);
        var validity = new Validity(version);
        var outcome = new Fixer(reader, auditor, failOn ?? Severity.Warning, validity.IsKept).Fix([.. files.Select(reader.Load)]);
        host.WriteErrors(outcome.Left.Report.Errors());
        if (isDryRun)
            return ShowDiff(outcome);
        if (!TryWrite(outcome.Files))
            return CliHost.Failure;
        AuditOutput.Write(outcome.Left, format, host, outcome.Fixed);
        return outcome.Left.Report.ExitCode;
    }

    private int ShowDiff(FixOutcome outcome)
    {
        var left = outcome.Left.Report.Problems.Count(p => p.NotFixed.Length > 0);
        host.WriteErrors($"{Counted.Of(outcome.Fixed.Count, "finding")} to fix in {Counted.Of(outcome.Files.Count, "file")}; {left} cannot be fixed mechanically\n");
        host.Write(string.Concat(outcome.Files.Select(f => UnifiedDiff.Of(f.Before.Name, f.Before.Text, f.After.Text))));
        return outcome.Before.Report.ExitCode;
    }

    private bool TryWrite(IReadOnlyList<FixedFile> files)
    {
        var isWritten = true;
        foreach (var file in files)
        {
            try
            {
                var encoding = file.After.Encoding;
                AtomicFile.Write(file.After.FullPath!, [.. encoding.GetPreamble(), .. encoding.GetBytes(file.After.Text)]);
            }
            catch (Exception e) when (IoProblem.IsOne(e))
            {
                host.WriteErrors($"{Printable.Line(file.After.Name)}: cannot be written: {Printable.Line(IoProblem.Describe(e))}\n");
                isWritten = false;
            }
        }

        return isWritten;
    }
}
