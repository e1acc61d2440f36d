using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Core.Tests.Tree.Yaml;

/// <summary>Where kubectl cuts a text, and what it loses or refuses there.</summary>
public class SeparatorTests
{
    [Theory]
    [InlineData("a: 1\n--- {b: 2}\n", "f.yaml:2:5", "{b: 2}")]
    [InlineData("a: 1\n---b\n", "f.yaml:2:4", "b")]
    [InlineData("----\na: 1\n", "f.yaml:1:4", "-")]
    public void Content_on_the_line_of_a_separator_IsRefused(string text, string place, string shown)
    {
        var problem = Read(text)[^1].Problem!;
        Assert.Equal($"kubectl takes a line that begins with --- for the end of a document and refuses what follows on it, '{shown}': put it on the next line", problem.Message);
        Assert.Equal(place, problem.Place.ToString());
    }

    [Fact]
    public void A_comment_behind_a_separator_IsNone() =>
        Assert.Equal([1, 2], Read("a: 1\n--- # {b: 2}\na: 2\n").Select(d => d.Root.Int("a")!.Value));

    [Fact]
    public void What_follows_the_end_of_a_document_IsDropped()
    {
        var documents = Read("a: 1\n...\n# c\n\nb: 2\n---\nc: 3\n");
        Assert.Equal([false, true, false], documents.Select(d => d.IsDropped));
        Assert.Equal([1, 5, 7], documents.Select(d => d.Root?.Place.Line ?? d.Line));
        Assert.DoesNotContain(Read("a: 1\n...\n# c\n...\n---\nb: 2\n"), d => d.IsDropped);
    }

    [Fact]
    public void A_byte_order_mark_MayBeginAnyDocument() =>
        Assert.Equal([1, 2], Read("\uFEFFa: 1\n---\n\uFEFFa: 2\n").Select(d => d.Root.Int("a")!.Value));

    [Theory]
    [InlineData("%YAML 1.1\n---\na: 1\n", "not valid YAML: did not find expected <document start>: kubectl takes what stands before '---' for a document; remove the directive")]
    [InlineData("a: \"b\\/c\"\n", "not valid YAML: found unknown escape character \\/; write \\\\/ for a backslash")]
    [InlineData("a: |\n  b\n  \tc\n", null)]
    [InlineData("a: |\n  \tb\n   c\n", "a tab in the indentation; YAML indents with spaces")]
    [InlineData("a: |\n \tb\n", "a tab in the indentation; YAML indents with spaces")]
    [InlineData("a:\n-\tb\n", "not valid YAML: found character that cannot start any token")]
    [InlineData("a: |\n    \n  b\n", "not valid YAML: did not find expected key")]
    public void What_kubectl_refuses_IsRefusedWithItsReason(string text, string? message) => Assert.Equal(message, Read(text)[0].Problem?.Message);

    [Theory]
    [InlineData("a: |\n    \n    x\n", "\nx\n")]
    [InlineData("a: >-\n  \n    x\n    y\n", "\nx y")]
    [InlineData("a: |\n  \n\n      x\n", "\n\nx\n")]
    public void A_block_MayBeginWithLinesOfSpaces(string text, string value) => Assert.Equal(value, Read(text)[0].Root.Text("a"));

    private static IReadOnlyList<Document> Read(string text) => YamlReader.Read(text, new Source(SourceKind.Text, "f.yaml"));
}
