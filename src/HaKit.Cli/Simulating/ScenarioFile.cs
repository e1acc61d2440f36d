using System.IO.Compression;
using System.Text;
using HaKit.Cli.Inputs;
using HaKit.Simulating.Scenarios;

namespace HaKit.Cli.Simulating;

/// <summary><c>hakit simulate --scenario FILE</c>: a scenario a line in, a result a line out.</summary>
internal static class ScenarioFile
{
    /// <summary>Plays every line; one that is no scenario is reported with its number and leaves the others alone.</summary>
    public static int Play(string name, CliHost host)
    {
        string? text;
        (int Line, int Column, string Message) problem;
        try
        {
            var bytes = name == "-" ? FileBytes.Read(host.Input) : FileBytes.Read(host.FullPath(name));
            text = TextDecoder.Decode(Unpacked(bytes).Span, out problem)?.Text;
        }
        catch (Exception e) when (IoProblem.IsOne(e))
        {
            (text, problem) = (null, (0, 0, IoProblem.Describe(e)));
        }

        if (text is null)
        {
            var place = problem.Line == 0 ? "" : FormattableString.Invariant($":{problem.Line}:{problem.Column}");
            host.WriteErrors($"{Printable.Line(name)}{place}: {Printable.Line(problem.Message)}\n");
            return CliHost.Failure;
        }

        var lines = text.Split('\n');
        var (results, problems) = (new string[lines.Length], new string[lines.Length]);
        Workers.For(lines.Length, i => Play(lines[i], out results[i], out problems[i]), Progress.Of(host, "scenarios played"));
        return Report(name, results, problems, host);
    }

    private static void Play(string line, out string result, out string problem)
    {
        (result, problem) = ("", "");
        if (string.IsNullOrWhiteSpace(line))
            return;
        try
        {
            result = ScenarioRunner.Run(line) + "\n";
        }
        catch (FormatException e)
        {
            problem = e.Message;
        }
    }

    private static int Report(string name, string[] results, string[] problems, CliHost host)
    {
        var errors = new StringBuilder();
        for (var i = 0; i < problems.Length; i++)
        {
            if (problems[i].Length > 0)
                errors.Append(Printable.Line(name)).Append(FormattableString.Invariant($":{i + 1}: ")).Append(Printable.Line(problems[i])).Append('\n');
        }

        host.WriteErrors(errors.ToString());
        host.Write(string.Concat(results));
        return errors.Length > 0 ? CliHost.Failure : CliHost.Success;
    }

    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            return bytes;
        using var packed = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        return FileBytes.Read(packed);
    }
}
