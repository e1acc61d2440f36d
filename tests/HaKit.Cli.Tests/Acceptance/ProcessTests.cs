using System.Diagnostics;

namespace HaKit.Cli.Tests.Acceptance;

/// <summary>The tool as a process of its own: what the shell around it sees.</summary>
public sealed class ProcessTests : IDisposable
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c, image: 'x:1'}]}\n";

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void ExitCode_AndStreams_AreTheProcesss()
    {
        workspace.With("x.yaml", Pod);
        Assert.Equal(new RunResult(0, "1 document in 1 file against Kubernetes 1.36: 1 valid\n", ""), Run("exec dotnet \"$TOOL\" validate x.yaml"));
        Assert.Equal(new RunResult(2, "", "gone.yaml: no such file or directory\n") with { Output = "1 document in 1 file against Kubernetes 1.36: 0 valid, 1 unreadable\n" }, Run("exec dotnet \"$TOOL\" validate gone.yaml"));
    }

    [Fact]
    public void StandardInput_IsRead() => Assert.Equal(0, Run("printf '%s' \"$POD\" | dotnet \"$TOOL\" validate -").ExitCode);

    [Fact]
    public void AFullDisk_IsOneLine()
    {
        workspace.With("x.yaml", Pod);
        var result = Run("exec dotnet \"$TOOL\" validate x.yaml > /dev/full");
        Assert.Equal((2, "hakit: cannot write the output: No space left on device : '/dev/stdout'\n".Replace(" : '/dev/stdout'", "")), (result.ExitCode, Brief(result.Error)));
    }

    [Fact]
    public void AClosedPipe_LeavesNoStackTrace()
    {
        workspace.With("x.yaml", string.Concat(Enumerable.Repeat("---\n" + Pod.Replace("name: p", "name: P_"), 3000)));
        var result = Run("dotnet \"$TOOL\" validate x.yaml | head -1");
        Assert.Single(result.Output.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("   at ", result.Error);
    }

    [Fact]
    public void NoColours_WithoutATerminal() => Assert.DoesNotContain('\u001b', Run("dotnet \"$TOOL\" rules").Output);

    private static string Brief(string error) => error.IndexOf("device", StringComparison.Ordinal) is var at and > 0 ? error[..(at + 6)] + "\n" : error;

    private RunResult Run(string script)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script])
        {
            WorkingDirectory = workspace.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TOOL"] = typeof(CliHost).Assembly.Location;
        start.Environment["POD"] = Pod;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new RunResult(process.ExitCode, output, error.Result);
    }
}
