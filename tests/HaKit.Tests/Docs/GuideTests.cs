using System.Text.RegularExpressions;
using HaKit.Testing;

namespace HaKit.Tests.Docs;

/// <summary>The code that pages show is code that compiles: it equals its region in docs/snippets.</summary>
public class GuideTests
{
    private static readonly Regex Block = new(@"(?:<!-- snippet: (?<name>\w+) -->\n)?```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant);
    private static readonly Regex Region = new(@"#region (?<name>\w+)\n(?<code>.*?)\n *#endregion", RegexOptions.Singleline | RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, string> Regions = Region.Matches(Read("docs/snippets/Guide.cs"))
        .ToDictionary(match => match.Groups["name"].Value, match => Unindented(match.Groups["code"].Value));

    [Fact]
    public void Every_sample_of_the_guide_is_a_region_that_compiles()
    {
        var blocks = Block.Matches(Read("docs/guide.md"));
        Assert.NotEmpty(blocks);
        foreach (Match block in blocks)
        {
            Assert.True(block.Groups["name"].Success, "No snippet is named before:\n" + block.Value);
            Assert.Equal(Regions[block.Groups["name"].Value], block.Groups["code"].Value.TrimEnd('\n'));
        }
    }

    [Fact]
    public void Every_region_is_shown() => Assert.Empty(Regions.Keys.Except(Block.Matches(Read("docs/guide.md")).Select(block => block.Groups["name"].Value)));

    [Theory]
    [InlineData("nginx")]
    [InlineData("aspnetcore")]
    [InlineData("zookeeper")]
    [InlineData("rabbitmq")]
    [InlineData("postgresql")]
    [InlineData("redis")]
    public void Every_preset_has_a_page_that_names_its_image(string preset)
    {
        var page = Read($"docs/presets/{preset}.md");
        var image = Presets.PresetTests.Of(preset).Spec.Main.Image.Value.ToString();
        Assert.True(preset == "aspnetcore" || page.Contains(image, StringComparison.Ordinal), $"The page does not name {image}.");
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");

    private static string Unindented(string code)
    {
        var lines = code.Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart(' ').Length);
        return string.Join("\n", lines.Select(line => line.Length >= indent ? line[indent..] : ""));
    }
}
