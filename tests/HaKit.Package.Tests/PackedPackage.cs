using System.Reflection;

namespace HaKit.Package.Tests;

/// <summary>Packs HaKit once into a feed of its own, and makes fresh folders that know that feed alone.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Metadata = typeof(PackedPackage).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(attribute => attribute.Key, attribute => attribute.Value ?? "", StringComparer.Ordinal);

    private readonly string folder = Directory.CreateTempSubdirectory("hakit-package-").FullName;

    public static string RepositoryRoot => Metadata["RepositoryRoot"];

    public static string Version => Metadata["Version"];

    public string PackagePath => Path.Combine(Feed, $"HaKit.{Version}.nupkg");

    private string Feed => Path.Combine(folder, "feed");

    // HaKit itself must come from the feed just packed, never from an earlier run; what it depends on may come from the machine's own packages.
    private Dictionary<string, string> Environment => new(StringComparer.Ordinal)
    {
        ["NUGET_PACKAGES"] = Path.Combine(folder, "packages"),
        ["RestoreFallbackFolders"] = Metadata["NuGetPackageRoot"],
    };

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        var packed = await Dotnet.Run(
            Path.Combine(RepositoryRoot, "src", "HaKit"), new Dictionary<string, string>(),
            "pack", "--no-build", "--configuration", Metadata["Configuration"], "--output", Feed, "-nodeReuse:false");
        Assert.True(packed.ExitCode == 0 && File.Exists(PackagePath), packed.ToString());
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

    internal Task<DotnetResult> Run(string workFolder, params string[] arguments) => Dotnet.Run(workFolder, Environment, arguments);
}
