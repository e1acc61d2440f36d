namespace HaKit.Cli.Tests.CommandLine;

public sealed class ShellTests : IDisposable
{
    private readonly Workspace workspace = new() { Commands = [new EchoCommand()] };

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("a b", "a,b format=text loud=False count=")]
    [InlineData("a -o json b", "a,b format=json loud=False count=")]
    [InlineData("-ojson", " format=json loud=False count=")]
    [InlineData("-o=json", " format=json loud=False count=")]
    [InlineData("--output=json --loud", " format=json loud=True count=")]
    [InlineData("--count -3", " format=text loud=False count=-3")]
    [InlineData("- -- --loud", "-,--loud format=text loud=False count=")]
    public void CommandLine_IsRead(string line, string expected)
    {
        var result = workspace.Run(["echo", .. line.Split(' ')]);
        Assert.Equal(new RunResult(0, expected + "\n", ""), result);
    }

    [Fact]
    public void EveryMistake_IsReportedAtOnce_AndNothingRuns()
    {
        var result = workspace.Run("echo", "-o", "jsn", "--lout", "--count=x", "--loud=yes", "--zzzzzzzzz", "a", "b", "c", "d", "--count");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Equal(
            """
            hakit echo: --output 'jsn': must be one of text, json; did you mean 'json'?
            hakit echo: unknown option '--lout'; did you mean '--loud'?
            hakit echo: --count 'x': must be a number
            hakit echo: --loud takes no value, but was given 'yes'
            hakit echo: unknown option '--zzzzzzzzz': must be one of --output, --loud, --count
            hakit echo: --count needs a value: N
            hakit echo: unexpected argument 'd': echo takes [WORD…]
            See 'hakit echo --help'.

            """,
            result.Error);
    }

    [Fact]
    public void AnOptionGivenTwice_IsAMistake_UnlessItSaysTheSame()
    {
        Assert.Equal("hakit echo: --output is given twice: 'json' and 'text'\nSee 'hakit echo --help'.\n", workspace.Run("echo", "-o", "json", "-o", "text").Error);
        Assert.Equal(0, workspace.Run("echo", "-o", "json", "-o", "json").ExitCode);
    }

    [Fact]
    public void AnUnknownCommand_IsReportedWithWhatExists() =>
        Assert.Equal(new RunResult(2, "", "hakit: unknown command 'ehco': must be one of echo; did you mean 'echo'?\n"), workspace.Run("ehco"));

    [Fact]
    public void NoCommand_ShowsHelp() => Assert.Equal(new RunResult(0, workspace.Run("--help").Output, ""), workspace.Run());

    [Fact]
    public void Help_OfACommand_ShowsEverythingItTakes()
    {
        const string expected =
            """
            Usage: hakit echo [WORD…] [OPTIONS]

            Print what was given.

            WORD is anything.

            Options:
              -o, --output FORMAT  Format: text, json (default: text)
              --loud               Shout
              --count N            How often
              -h, --help           Show this

            Examples:
              hakit echo a b
                  prints a and b

            Exit codes:
              0  nothing to report
              1  findings, or an invalid manifest
              2  wrong usage, or an input that cannot be read (every other input is still processed)

            """;
        Assert.Equal(new RunResult(0, expected, ""), workspace.Run("echo", "--help"));
        Assert.Equal(expected, workspace.Run("help", "echo").Output);
        Assert.Equal(expected, workspace.Run("echo", "--nonsense", "-h").Output);
    }

    [Fact]
    public void Version_IsThePackageVersion() => Assert.Matches(@"^hakit \d+\.\d+\.\d+[^ ]*\n$", workspace.Run("--version").Output);

    [Fact]
    public void AnEscapeSequenceInTheCommandLine_IsShownNotObeyed() =>
        Assert.Equal("hakit echo: --output '\\u001b[31m': must be one of text, json\nSee 'hakit echo --help'.\n", workspace.Run("echo", "-o", "\u001b[31m").Error);

    [Fact]
    public void AnUnexpectedFailure_IsOneLineAndExitCode2()
    {
        var result = workspace.Run("echo", "throw");
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("hakit: internal error, please report it with the input: InvalidOperationException: boom at ", result.Error);
        Assert.Single(result.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void AnOutputThatCannotBeWritten_IsOneLineAndExitCode2()
    {
        using var error = new StringWriter();
        var exitCode = workspace.Host(new FullStream(), error).Run(["echo"]);
        Assert.Equal((2, "hakit: cannot write the output: No space left on device\n"), (exitCode, error.ToString()));
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
