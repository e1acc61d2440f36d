using HaKit.Testing;

namespace HaKit.Cli.Tests.Acceptance;

/// <summary><c>examples/Audit</c> shows what the tool really prints and writes.</summary>
public sealed class AuditExampleTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Findings_AreThosePrinted()
    {
        workspace.With("manifest.yaml", Example("manifest.yaml"));
        var result = workspace.Run("audit", "manifest.yaml", "--cluster", "3x4");
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Equal(Example("findings.txt"), result.Output);
    }

    [Fact]
    public void TheFixedFile_IsWhatFixWrites_IsValid_AndStaysAsItIs()
    {
        workspace.With("manifest.yaml", Example("manifest.yaml"));
        workspace.Run("audit", "manifest.yaml", "--cluster", "3x4", "--fix");
        Assert.Equal(Example("fixed.yaml"), workspace.Read("manifest.yaml"));
        Assert.Equal(0, workspace.Run("validate", "manifest.yaml").ExitCode);
        workspace.Run("audit", "manifest.yaml", "--cluster", "3x4", "--fix");
        Assert.Equal(Example("fixed.yaml"), workspace.Read("manifest.yaml"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("validate")]
    [InlineData("audit")]
    [InlineData("compare")]
    [InlineData("simulate")]
    [InlineData("rules")]
    [InlineData("policy")]
    [InlineData("completion")]
    public void Help_IsPartOfTheContract(string command) =>
        Snapshot.Verify(workspace.Run(command.Length == 0 ? ["--help"] : [command, "--help"]).Output.Replace(CliHost.Version, "VERSION"), "Help", command.Length == 0 ? "hakit" : command, "txt");

    private static string Example(string file)
    {
        var directory = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(directory, "examples", "Audit")))
            directory = Path.GetDirectoryName(directory)!;
        return File.ReadAllText(Path.Combine(directory, "examples", "Audit", file));
    }
}
