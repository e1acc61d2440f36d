using System.Diagnostics;
using HaKit.Cli.Commands;
using HaKit.Cli.Tests.CommandLine;
using HaKit.Testing;

namespace HaKit.Cli.Tests.Completion;

/// <summary>The scripts that complete the command line in a shell.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void TheScript_IsMadeFromTheDefinitions(string shell)
    {
        using var echo = new Workspace { Commands = [new EchoCommand(), new CompletionCommand()] };
        Snapshot.Verify(echo.Run("completion", shell).Output, "Completion", shell, "txt");
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void EveryCommandAndOption_IsInTheScript(string shell)
    {
        var script = workspace.Run("completion", shell).Output;
        foreach (var command in CommandList.All)
        {
            Assert.Contains(command.Name, script, StringComparison.Ordinal);
            foreach (var option in command.Options)
                Assert.Contains(shell == "fish" ? "-l " + option.Name[2..] : option.Name, script, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AnUnknownShell_IsReportedWithWhatExists()
    {
        Assert.Equal(
            new RunResult(2, "", "hakit completion: shell 'bsh': must be one of bash, zsh, fish, pwsh; did you mean 'bash'?\nSee 'hakit completion --help'.\n"),
            workspace.Run("completion", "bsh"));
        Assert.Equal(
            new RunResult(2, "", "hakit completion: SHELL is missing: must be one of bash, zsh, fish, pwsh\nSee 'hakit completion --help'.\n"),
            workspace.Run("completion"));
    }

    [SkippableTheory]
    [InlineData("hakit ", "validate audit simulate compare rules policy completion --help --version")]
    [InlineData("hakit va", "validate")]
    [InlineData("hakit validate --o", "--output")]
    [InlineData("hakit validate -o s", "sarif")]
    [InlineData("hakit audit --fail-on w", "warning")]
    [InlineData("hakit audit --fail-on = w", "warning")]
    [InlineData("hakit rules HAK1001", "HAK1001")]
    [InlineData("hakit completion z", "zsh")]
    [InlineData("hakit validate ", "")]
    [InlineData("hakit audit --baseline ", "")]
    public void Bash_Offers(string line, string expected)
    {
        Skip.IfNot(File.Exists("/bin/bash"), "there is no bash");
        var words = line.Split(' ');
        workspace.With("completion.bash", workspace.Run("completion", "bash").Output);
        var start = new ProcessStartInfo("/bin/bash", ["--norc", "-c", "source completion.bash; COMP_WORDS=(\"$@\"); COMP_CWORD=$(( $# - 1 )); _hakit; echo \"${COMPREPLY[*]}\"", "_", .. words])
        {
            WorkingDirectory = workspace.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd().TrimEnd('\n');
        process.WaitForExit();
        Assert.Equal("", error.Result);
        Assert.Equal(expected, output);
    }
}
