using System.IO.Compression;
using System.Runtime.InteropServices;

namespace HaKit.Package.Tests;

/// <summary>What is in the package, file by file: an assembly more or less is a decision, not an accident.</summary>
[Collection(nameof(PackedPackage))]
public sealed class PackageContentTests(PackedPackage package)
{
    // Compiled for one kind of machine, where one of that kind packs.
    private static string[] AheadOfTime => RuntimeInformation.RuntimeIdentifier == "linux-x64"
        ? ["runtimes/linux-x64/lib/net10.0/HaKit.Core.dll", "runtimes/linux-x64/lib/net10.0/HaKit.dll"]
        : [];

    [Fact]
    public void Holds_exactly_these_files()
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);
        var files = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("package/", StringComparison.Ordinal) && !name.StartsWith("_rels/", StringComparison.Ordinal) && name[0] != '[' && !name.StartsWith("docs/rules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "HaKit.nuspec",
                "README.md",
                "analyzers/dotnet/cs/HaKit.Analyzers.dll",
                "analyzers/dotnet/cs/HaKit.CodeFixes.dll",
                "analyzers/dotnet/cs/HaKit.Core.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "build/HaKit.targets",
                "buildTransitive/HaKit.targets",
                "lib/net10.0/HaKit.Core.dll",
                "lib/net10.0/HaKit.Core.xml",
                "lib/net10.0/HaKit.dll",
                "lib/net10.0/HaKit.xml",
                "lib/net8.0/HaKit.Core.dll",
                "lib/net8.0/HaKit.Core.xml",
                "lib/net8.0/HaKit.dll",
                "lib/net8.0/HaKit.xml",
                .. AheadOfTime,
            ],
            files);
    }

    [Fact]
    public void Holds_the_page_of_every_rule()
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);
        var pages = Directory.GetFiles(Path.Combine(PackedPackage.RepositoryRoot, "docs", "rules"), "*.md").Select(file => "docs/rules/" + Path.GetFileName(file));
        Assert.Empty(pages.Except(archive.Entries.Select(entry => entry.FullName)));
    }

    [Fact]
    public void Depends_on_the_client_and_the_YAML_reader_alone()
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);
        using var reader = new StreamReader(archive.GetEntry("HaKit.nuspec")!.Open());
        var ids = System.Xml.Linq.XDocument.Parse(reader.ReadToEnd()).Descendants()
            .Where(element => element.Name.LocalName == "dependency")
            .Select(element => element.Attribute("id")!.Value)
            .Distinct();
        Assert.Equal(["KubernetesClient", "YamlDotNet"], ids.Order(StringComparer.Ordinal));
    }
}
