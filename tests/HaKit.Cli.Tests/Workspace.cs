using System.Text;
using HaKit.Cli.CommandLine;

namespace HaKit.Cli.Tests;

/// <summary>What a run of the tool left behind.</summary>
internal sealed record RunResult(int ExitCode, string Output, string Error);

/// <summary>A directory of its own for a test, in which the tool runs as its process would.</summary>
internal sealed class Workspace : IDisposable
{
    public Workspace() => Root = Directory.CreateTempSubdirectory("hakit-cli-").FullName;

    public string Root { get; }

    /// <summary>Where the tool runs; the root unless a test goes deeper.</summary>
    public string WorkingDirectory { get; init; } = "";

    public IReadOnlyList<Command>? Commands { get; init; }

    public bool Colors { get; init; }

    public Workspace With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public Workspace With(string path, byte[] bytes)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public RunResult Run(params string[] args) => RunWithInput("", args);

    public RunResult RunWithInput(string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = Host(output, error, input).Run(args);
        return new RunResult(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public CliHost Host(Stream output, TextWriter error, string input = "")
    {
        var host = new CliHost
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = output,
            Error = error,
            WorkingDirectory = Path.GetFullPath(Path.Combine(Root, WorkingDirectory)),
            Colors = Colors,
        };
        return Commands is null ? host : new CliHost
        {
            Input = host.Input,
            Output = output,
            Error = error,
            WorkingDirectory = host.WorkingDirectory,
            Colors = Colors,
            Commands = Commands,
        };
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
