using System.Text;
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
        var outcome = new Fixer(reader, auditor, failOn ?? Severity.Warning, validity, LeftAlone).Fix([.. files.Select(reader.Load)]);
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
        host.Write(string.Concat(outcome.Files.Select(f => Diff(f))));
        return outcome.Before.Report.ExitCode;
    }

    /// <summary>As <c>git apply</c> takes it in the working directory, byte for byte.</summary>
    private string Diff(FixedFile file)
    {
        var mark = file.Before.Encoding.GetPreamble().Length > 0 ? "\uFEFF" : "";
        var name = Path.GetRelativePath(host.WorkingDirectory, file.Before.FullPath!).Replace('\\', '/');
        return UnifiedDiff.Of(name.StartsWith("../", StringComparison.Ordinal) ? file.Before.Name.TrimStart('/') : name, mark + file.Before.Text, mark + file.After.Text);
    }

    private static string? LeftAlone(InputText source)
    {
        if (source.Encoding is not UTF8Encoding)
            return "the file is not UTF-8, in which alone a patch can show it: save it as UTF-8";
        return source.FullPath is { } path && new FileInfo(path).LinkTarget is not null ? "the file is a link: fix the file that it leads to" : null;
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
