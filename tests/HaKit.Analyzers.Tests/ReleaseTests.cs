using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace HaKit.Analyzers.Tests;

/// <summary>The release files list every diagnostic, with its severity; users read them to see what an update may report.</summary>
public class ReleaseTests
{
    [Fact]
    public void ReleaseFiles_ListEveryDiagnostic()
    {
        var folder = Path.Combine(Repository(), "generators", "HaKit.Analyzers");
        var shipped = File.ReadAllText(Path.Combine(folder, "AnalyzerReleases.Shipped.md"));
        var unshipped = File.ReadAllText(Path.Combine(folder, "AnalyzerReleases.Unshipped.md"));
        var missing = Rows().Where(row => !shipped.Contains(row, StringComparison.Ordinal) && !unshipped.Contains(row, StringComparison.Ordinal)).ToList();
        Assert.True(missing.Count == 0, "AnalyzerReleases.Unshipped.md lacks:\n" + string.Join("\n", missing));
        var known = Rows().ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(unshipped.Split('\n'), line => line.StartsWith("HAK", StringComparison.Ordinal) && !known.Contains(line));
    }

    [Fact]
    public void Descriptors_AreFitToBeShown() => Assert.All(Supported(), descriptor =>
    {
        Assert.Matches("^HAK[0-9]{4}$", descriptor.Id);
        Assert.NotEmpty(descriptor.Title.ToString(CultureInfo.InvariantCulture));
        Assert.EndsWith(".", descriptor.Description.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.True(descriptor.HelpLinkUri.Length == 0 || descriptor.HelpLinkUri.EndsWith(descriptor.Id + ".md", StringComparison.Ordinal), descriptor.HelpLinkUri);
        Assert.Equal("Availability", descriptor.Category);
    });

    [Fact]
    public void Catalogue_IsDescribedWhole() => Assert.All(
        HaKit.Evaluation.Catalog.All,
        rule => Assert.Contains(Supported(), descriptor => descriptor.Id == rule.Id.Value && descriptor.DefaultSeverity == Descriptors.Severity(rule.Severity)));

    private static IEnumerable<string> Rows() => Supported().Select(descriptor => new StringBuilder()
        .Append(descriptor.Id).Append(" | ").Append(descriptor.Category).Append(" | ")
        .Append(descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity : "Disabled").Append(" | ")
        .Append(descriptor.Title.ToString(CultureInfo.InvariantCulture)).ToString());

    private static IEnumerable<DiagnosticDescriptor> Supported() => typeof(HaKitAnalyzer).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
        .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
        .DistinctBy(descriptor => descriptor.Id)
        .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal);

    private static string Repository()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "HaKit.sln")))
            at = Path.GetDirectoryName(at)!;
        return at;
    }
}
