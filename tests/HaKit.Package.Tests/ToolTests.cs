namespace HaKit.Package.Tests;

/// <summary>The tool, installed from a folder that holds its package.</summary>
[Collection(nameof(PackedPackage))]
public sealed class ToolTests(PackedPackage package)
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [{name: c}]}\n";

    [Fact]
    public async Task The_tool_installs_and_runs()
    {
        var folder = package.NewFolder(("pod.yaml", Pod));
        var installed = await package.Run(folder, "tool", "install", PackedPackage.ToolId, "--tool-path", "tools", "--version", PackedPackage.Version);
        Assert.True(installed.ExitCode == 0, installed.ToString());
        var tool = Path.Combine(folder, "tools", OperatingSystem.IsWindows() ? "hakit.exe" : "hakit");
        Assert.Equal(new DotnetResult(0, $"hakit {PackedPackage.Version}\n", ""), await package.Start(tool, folder, "--version"));
        var validated = await package.Start(tool, folder, "validate", "pod.yaml");
        Assert.True(validated.ExitCode == 1 && validated.Output.Contains("spec.containers[0].image", StringComparison.Ordinal), validated.ToString());
    }
}
