using CsCheck;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Core.Tests.Tree.Yaml;

/// <summary>No input crashes the reader, exhausts it, or gets away without a place.</summary>
public class HostileInputTests
{
    private const string Manifest = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, labels: {x: \"y\"}}\ndata:\n  a: |\n    x\n    y\n  b: 'c''d'\n  e: >-\n    f\n  g: &h [1, *i]\n---\n{\"a\": [1, {\"b\": \"c\\u00e9\"}]}\n";

    public static TheoryData<string, string> Deep => new()
    {
        { new string('[', 100_000), "brackets nested deeper than 100 levels" },
        { string.Concat(Enumerable.Repeat("{a: ", 100_000)), "brackets nested deeper than 100 levels" },
        { string.Concat(Enumerable.Repeat("- ", 100_000)) + "a", "nested deeper than 500 levels" },
        { string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1" + new string('}', 100_000), "brackets nested deeper than 100 levels" },
        { string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "a:\n")), "nested deeper than 500 levels" },
    };

    [Theory]
    [MemberData(nameof(Deep))]
    public void Nesting_without_end_IsAProblem(string text, string message)
    {
        var documents = Read(text + "\n---\na: 1\n");
        Assert.Equal(message, documents[0].Problem?.Message);
        Assert.Equal(1, documents[1].Root.Int("a"));
    }

    [Fact]
    public void Aliases_of_aliases_AreAProblem()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        Assert.Equal("the aliases stand for more than 1000000 values", Read(bomb)[0].Problem?.Message);
        var tower = "a0: &a0 x\n" + string.Concat(Enumerable.Range(1, 600).Select(i => $"a{i}: &a{i} [*a{i - 1}]\n"));
        Assert.Equal("nested deeper than 500 levels", Read(tower)[0].Problem?.Message);
        var merges = "m0: &m0 {a: 1}\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"m{i}: &m{i} {{<<: [*m{i - 1}, *m{i - 1}], k{i}: 1}}\n"));
        Assert.Equal("the aliases stand for more than 1000000 values", Read(merges)[0].Problem?.Message);
    }

    [Fact]
    public void Random_text_NeverCrashes() => Gen.OneOf(
            Gen.String[0, 60],
            Gen.String[Gen.Char['\0', '\u0100'], 0, 60],
            Of("-?:,[]{}#&*!|>'\"%\n ax").Array[0, 40].Select(c => new string(c)),
            Gen.Byte.Array[0, 80].Select(bytes => System.Text.Encoding.UTF8.GetString(bytes)))
        .Sample(text => Located(text), iter: 20_000);

    [Fact]
    public void Truncated_and_damaged_files_NeverCrash()
    {
        for (var length = 0; length <= Manifest.Length; length++)
            Located(Manifest[..length]);
        Gen.Select(Gen.Int[0, Manifest.Length - 1], Of("-?:,[]{}#&*!|>'\"%@\t\n\0 \\x")).Array[1, 3].Sample(
            edits =>
            {
                var damaged = Manifest.ToCharArray();
                foreach (var (at, with) in edits)
                    damaged[at] = with;
                Located(new string(damaged));
            },
            iter: 20_000);
    }

    [Fact]
    public void Large_scalars_and_many_documents_TakeTimeInProportion()
    {
        var large = new string('x', 1_000_000);
        var lines = string.Concat(Enumerable.Repeat("    line\n", 100_000));
        Assert.Equal(1_000_000, Read($"a: {large}\n")[0].Root.Text("a")!.Length);
        Assert.Equal(1_000_000, Read($"a: \"{large}\"\n")[0].Root.Text("a")!.Length);
        Assert.Equal(500_000, Read("a: |\n" + lines)[0].Root.Text("a")!.Length);
        Assert.Equal(500_000, Read("a: |2\n" + lines.Replace("    ", "  "))[0].Root.Text("a")!.Length);
        Assert.Equal(100_000, Read(string.Concat(Enumerable.Repeat("---\na: 1\n", 100_000))).Count);
        Assert.Equal(200_000, Read("a:\n" + string.Concat(Enumerable.Repeat("- 1\n", 200_000)))[0].Root.Items("a").Count);
        Assert.Equal(50_000, Read("a: [" + string.Concat(Enumerable.Repeat("1,\n ", 50_000)) + "]\n")[0].Root.Items("a").Count);
        Assert.NotNull(Read($"{large}: 1\n"));
    }

    [Fact]
    public void Every_plane_of_unicode_IsReadAsItself()
    {
        for (var plane = 0; plane <= 16; plane++)
        {
            var character = char.ConvertFromUtf32((plane << 16) | 0xABCD & 0x9FFF);
            Assert.Equal($"a{character}", Read($"{character}: a{character}\n")[0].Root.Text(character));
        }
    }

    private static Gen<char> Of(string characters) => Gen.Int[0, characters.Length - 1].Select(i => characters[i]);

    private static void Located(string text)
    {
        var lines = text.Count(c => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029') + 2;
        foreach (var document in Read(text))
        {
            Assert.True(document.Problem is null || (document.Root is null && document.Problem.Place.Line >= 1 && document.Problem.Place.Line <= lines && document.Problem.Place.Column >= 1), $"{document.Problem} in {text}");
        }
    }

    private static IReadOnlyList<Document> Read(string text) => YamlReader.Read(text, Source.None);
}
