using System.Reflection;

namespace HaKit.Package.Tests;

/// <summary>Packs HaKit and the tool once into a feed of its own, and makes fresh folders that know that feed alone.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    public const string ToolId = "HaKit.Cli";

    private static readonly Dictionary<string, string> Metadata = typeof(PackedPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value ?? "", StringComparer.Ordinal);

    private readonly string folder = Directory.CreateTempSubdirectory("hakit-package-").FullName;

    public static string RepositoryRoot => Metadata["RepositoryRoot"];

    public static string Version => Metadata["Version"];

    public string PackagePath => Path.Combine(Feed, $"HaKit.{Version}.nupkg");

    private string Feed => Path.Combine(folder, "feed");

    // HaKit itself must come from the feed just packed, never from an earlier run; what it depends on comes from the packages that this build restored.
    private Dictionary<string, string> Environment => new(Home, StringComparer.Ordinal)
    {
        ["NUGET_PACKAGES"] = Path.Combine(folder, "packages"),
        ["RestoreFallbackFolders"] = Metadata["NuGetPackageRoot"],
    };

    // The user's own home may be read-only, and what lies in it must decide nothing.
    private Dictionary<string, string> Home => new(StringComparer.Ordinal)
    {
        ["HOME"] = Path.Combine(folder, "home"),
        ["DOTNET_CLI_HOME"] = Path.Combine(folder, "home"),
        ["XDG_DATA_HOME"] = Path.Combine(folder, "home", ".local", "share"),
    };

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        Directory.CreateDirectory(Home["XDG_DATA_HOME"]);
        await Pack("HaKit", PackagePath);
        await Pack("HaKit.Cli", Path.Combine(Feed, $"{ToolId}.{Version}.nupkg"));
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A fresh folder with these files, and a package source that is the feed alone.</summary>
    public string NewFolder(params (string Name, string Text)[] files)
    {
        var made = Directory.CreateDirectory(Path.Combine(folder, "work", Guid.NewGuid().ToString("N"))).FullName;
        File.WriteAllText(Path.Combine(made, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(made, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return made;
    }

    private async Task Pack(string project, string expected)
    {
        var packed = await Dotnet.Run(
            "dotnet", Path.Combine(RepositoryRoot, "src", project), new Dictionary<string, string>(Home) { ["NUGET_PACKAGES"] = Metadata["NuGetPackageRoot"] },
            "pack", "--no-build", "--configuration", Metadata["Configuration"], "--output", Feed);
        Assert.True(packed.ExitCode == 0 && File.Exists(expected), packed.ToString());
    }

    internal Task<DotnetResult> Run(string workFolder, params string[] arguments) => Start("dotnet", workFolder, arguments);

    internal Task<DotnetResult> Start(string program, string workFolder, params string[] arguments) => Dotnet.Run(program, workFolder, Environment, arguments);
}
