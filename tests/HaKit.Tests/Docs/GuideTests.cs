using System.Text.RegularExpressions;
using HaKit.Testing;

namespace HaKit.Tests.Docs;

/// <summary>The code that pages show is code that compiles: it equals its region in docs/snippets.</summary>
public class GuideTests
{
    private static readonly Regex Block = new(@"(?:<!-- snippet: (?<name>\w+) -->\n)?```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant);
    private static readonly Regex Region = new(@"#region (?<name>\w+)\n(?<code>.*?)\n *#endregion", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, string> Regions = Region.Matches(Read("docs/snippets/Guide.cs") + Read("docs/snippets/Guides.cs"))
        .ToDictionary(match => match.Groups["name"].Value, match => Unindented(match.Groups["code"].Value));

    /// <summary>A file-based app is no part of a project; the package tests run the example that it shows.</summary>
    private static readonly string[] NotCompiled = ["docs/guides/single-file.md"];

    private static readonly string[] PageNames =
    [
        "docs/guide.md",
        .. Directory.GetFiles(Path.Combine(Repository.Root, "docs", "guides"), "*.md").Select(file => "docs/guides/" + Path.GetFileName(file)).Except(NotCompiled).Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Pages => [.. PageNames];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_sample_of_a_guide_is_a_region_that_compiles(string page)
    {
        foreach (Match block in Block.Matches(Read(page)))
        {
            Assert.True(block.Groups["name"].Success, "No snippet is named before:\n" + block.Value);
            Assert.Equal(Regions[block.Groups["name"].Value], block.Groups["code"].Value.TrimEnd('\n'));
        }
    }

    [Fact]
    public void Every_region_is_shown() => Assert.Empty(Regions.Keys.Except(PageNames.SelectMany(page => Block.Matches(Read(page))).Select(block => block.Groups["name"].Value)));

    [Fact]
    public void Twelve_services_are_highly_available_in_every_environment()
    {
        var manifest = Snippets.Guides.Build(new AppArguments(null, new Dictionary<string, string> { ["image.tag"] = "2.0.0" }));
        foreach (var environment in new[] { manifest, manifest.In("test") })
            Assert.Empty(environment.Findings.Where(f => f.Severity >= Severity.Warning).Select(f => $"{f.Rule} {f.Object}: {f.Message}"));
        Assert.Contains("namespace: shop-test\n", manifest.In("test").ToYaml(), StringComparison.Ordinal);
        Assert.DoesNotContain("host: shop.example.com", manifest.In("test").ToYaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_people_try_are_listed_as_the_compiler_knows_them()
    {
        var page = Read("docs/guesses.md");
        foreach (var (verb, names) in HaKit.Workloads.Guesses.All)
        {
            Assert.NotEmpty(typeof(Workload).GetMember(verb).Concat(typeof(WorkloadConfiguration).GetMember(verb)));
            Assert.Contains($"| `{verb}` | {string.Join(", ", names.Select(name => $"`{name}`"))} |\n", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("nginx")]
    [InlineData("worker")]
    [InlineData("aspnetcore")]
    [InlineData("zookeeper")]
    [InlineData("rabbitmq")]
    [InlineData("postgresql")]
    [InlineData("redis")]
    public void Every_preset_has_a_page_that_names_its_image(string preset)
    {
        var page = Read($"docs/presets/{preset}.md");
        var image = Presets.PresetTests.Of(preset).Spec.Main.Image.Value.ToString();
        Assert.True(preset is "aspnetcore" or "worker" || page.Contains(image, StringComparison.Ordinal), $"The page does not name {image}.");
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");

    private static string Unindented(string code)
    {
        var lines = code.Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart(' ').Length);
        return string.Join("\n", lines.Select(line => line.Length >= indent ? line[indent..] : ""));
    }
}
