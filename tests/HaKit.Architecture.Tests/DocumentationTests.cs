using System.Text.RegularExpressions;

namespace HaKit.Architecture.Tests;

public partial class DocumentationTests
{
    [Fact]
    public void Links_between_pages_lead_somewhere()
    {
        var broken =
            from page in Repository.Ending(".md")
            from Match link in RelativeLink().Matches(Repository.Read(page))
            let target = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, link.Groups[1].Value))
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{page}: {link.Groups[1].Value}";
        Assert.Empty(broken);
    }

    [Fact]
    public void The_README_gives_the_two_commands()
    {
        var readme = Repository.Read("README.md");
        Assert.Contains("dotnet run --project examples/Quickstart", readme, StringComparison.Ordinal);
        Assert.Contains("dotnet test HaKit.sln", readme, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\]\((?![a-z]+:|#)([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex RelativeLink();
}
