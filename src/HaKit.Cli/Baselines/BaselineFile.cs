using HaKit.Cli.Inputs;

namespace HaKit.Cli.Baselines;

/// <summary>The file that <c>--baseline</c> names.</summary>
internal static class BaselineFile
{
    public static Baseline? Read(string path, CliHost host, List<string> errors)
    {
        try
        {
            return Baseline.Parse(FileBytes.Read(host.FullPath(path)));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.Add($"--baseline '{Printable.Line(path)}': no such file; --update-baseline writes it");
        }
        catch (Exception e) when (IoProblem.IsOne(e) || e is FormatException)
        {
            errors.Add($"--baseline '{Printable.Line(path)}': {Printable.Line(IoProblem.Describe(e))}");
        }

        return null;
    }

    /// <summary>Writes the file whole or not at all; what went wrong, else null.</summary>
    public static string? Write(string path, Baseline baseline, CliHost host)
    {
        try
        {
            AtomicFile.Write(host.FullPath(path), baseline.Write().Span);
            return null;
        }
        catch (Exception e) when (IoProblem.IsOne(e))
        {
            return Printable.Line(IoProblem.Describe(e));
        }
    }
}
