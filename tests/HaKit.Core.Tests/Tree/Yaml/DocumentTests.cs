using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Core.Tests.Tree.Yaml;

public class DocumentTests
{
    private static readonly Source File = new(SourceKind.Text, "f.yaml");

    [Fact]
    public void Keys_and_values_KnowTheirPlaces()
    {
        var root = (MapNode)Read("# top\nkind: Pod\nmetadata:\n  name: a\nspec:\n- x\n-  b: 1\n")[0].Root!;
        Assert.Equal("f.yaml:2:1", root.Entries[0].KeyPlace.ToString());
        Assert.Equal("f.yaml:2:7", root["kind"]!.Place.ToString());
        Assert.Equal("f.yaml:4:9", root.At("metadata", "name")!.Place.ToString());
        Assert.Equal("f.yaml:7:4", root.Items("spec")[1].Place.ToString());
        Assert.Equal("f.yaml:7:7", root.Items("spec")[1].At("b")!.Place.ToString());
    }

    [Fact]
    public void Documents_AreNumberedAndLocated()
    {
        var documents = Read("a: 1\n---\nb: 2\n...\n---\n# c\n---\n--- # e\nd\n");
        Assert.Equal([0, 1, 2, 3, 4], documents.Select(d => d.Index));
        Assert.Equal([1, 2, 5, 7, 8], documents.Select(d => d.Line));
        Assert.Equal(["Map", "Map", "", "", "String"], documents.Select(d => d.Root?.Kind.ToString() ?? ""));
        Assert.Equal(3, documents[1].Root!.Place.Line);
    }

    [Fact]
    public void A_text_without_content_HasNoDocuments()
    {
        Assert.Empty(Read(""));
        Assert.Empty(Read("\n# only\n  # comments\n"));
        Assert.Empty(Read("\uFEFF"));
    }

    [Fact]
    public void A_broken_document_IsAProblem_AndTheNextAreRead()
    {
        var documents = Read("a: [1\n---\nb: 2\n---\nc: 'x\n---\nd: 4\n");
        Assert.Equal(["f.yaml:2:1", null, "f.yaml:5:4", null], documents.Select(d => d.Problem?.Place.ToString()));
        Assert.Equal(4, documents[3].Root.Int("d"));
        Assert.All(documents, d => Assert.True(d.Problem is null || d.Root is null));
    }

    [Fact]
    public void A_tab_in_the_indentation_IsNamed()
    {
        var problem = Read("a: 1\nb:\n\tc: 1\n")[0].Problem!;
        Assert.Equal("a tab in the indentation; YAML indents with spaces", problem.Message);
        Assert.Equal("f.yaml:3:1", problem.Place.ToString());
    }

    [Theory]
    [InlineData("a: 1\0b: 2", "U+0000", "f.yaml:1:5")]
    [InlineData("a: 1\nb: \u0007", "U+0007", "f.yaml:2:4")]
    [InlineData("a: %ud800", "U+D800", "f.yaml:1:4")]
    [InlineData("a: %uffff", "U+FFFF", "f.yaml:1:4")]
    public void A_character_outside_YAML_IsAProblem(string text, string name, string place)
    {
        var problem = Read(text.Replace("%ud800", "\uD800").Replace("%uffff", "\uFFFF"))[0].Problem!;
        Assert.Equal($"the character {name} may not stand in YAML; write it as an escape in double quotes", problem.Message);
        Assert.Equal(place, problem.Place.ToString());
    }

    [Fact]
    public void A_byte_order_mark_and_CRLF_ChangeNothing()
    {
        var documents = Read("\uFEFFa: 1\r\nb: |\r\n  x\r\n  y\r\n---\r\n\uFEFFc: 3\r\n");
        Assert.Equal("x\ny\n", documents[0].Root.Text("b"));
        Assert.Equal(1, documents[0].Root.Int("a"));
        Assert.Equal(2, documents.Count);
    }

    [Fact]
    public void A_key_written_twice_IsKeptTwice()
    {
        var root = (MapNode)Read("a: 1\nb: 2\na: 3\n")[0].Root!;
        Assert.Equal(["a", "b", "a"], root.Entries.Select(e => e.Key));
        Assert.Equal(3, root.Int("a"));
    }

    [Fact]
    public void Keys_of_other_kinds_BecomeTheirText()
    {
        var root = (MapNode)Read("on: a\n1: b\n0x10: c\n1.5: d\n")[0].Root!;
        Assert.Equal(["true", "1", "16", "1.5"], root.Entries.Select(e => e.Key));
    }

    [Theory]
    [InlineData("{{ .Values.x }}: 1", "a map or list cannot be a key; is this a template?")]
    [InlineData("a: {{ .Values.x }}", "a map or list cannot be a key; is this a template?")]
    [InlineData("~: 1", "a key is empty or null; quote it if it is meant")]
    [InlineData("a: *b", "the alias *b has no anchor &b before it")]
    [InlineData("a: &a [*a]", "the anchor &a contains itself")]
    [InlineData("<<: 1", "the merge key << takes a map or a list of maps")]
    public void What_no_object_can_hold_IsAProblem(string text, string message) => Assert.Equal(message, Read(text)[0].Problem?.Message);

    [Fact]
    public void Merge_keys_AreMergedInTheOrderOfTheLines()
    {
        var root = Read("m: &m {a: 1, b: 2}\nx: {a: 5, <<: *m}\nw: {<<: *m, a: 5}\nz: {<<: [{a: 1}, {a: 2, b: 3}]}\nq: {'<<': 1}\n")[0].Root;
        Assert.Equal((1L, 2L), (root.At("x").Int("a"), root.At("x").Int("b")));
        Assert.Equal((5L, 2L), (root.At("w").Int("a"), root.At("w").Int("b")));
        Assert.Equal((1L, 3L), (root.At("z").Int("a"), root.At("z").Int("b")));
        Assert.Equal(2, root.Map("w")!.Count);
        Assert.Equal(1, root.At("q").Int("<<"));
    }

    [Fact]
    public void Json_IsRead_SeveralValuesToo()
    {
        var documents = Read("{\"a\": 1.0, \"b\": \"\\u00e9\\ud83d\\ude00\\/\", \"c\": [true, null]}\n{\"d\": 4}\n");
        Assert.Equal(2, documents.Count);
        Assert.Equal((NodeKind.Float, "1.0"), (documents[0].Root.At("a")!.Kind, documents[0].Root.At("a")!.ToString()));
        Assert.Equal("é😀/", documents[0].Root.Text("b"));
        Assert.Equal("f.yaml:2:7", documents[1].Root.At("d")!.Place.ToString());
    }

    [Fact]
    public void Json_may_hold_characters_that_YAML_may_not()
    {
        Assert.Equal("\u007F\u0085\uFFFE", Read("{\"a\": \"\u007F\u0085\uFFFE\"}")[0].Root.Text("a"));
        Assert.Equal("a\uFFFDb", Read("{\"a\": \"a" + (char)0xD800 + "b\"}")[0].Root.Text("a"));
        Assert.NotNull(Read("{\"a\": \"\u0001\"}")[0].Problem);
    }

    [Fact]
    public void Flow_style_that_is_not_JSON_IsReadAsYaml()
    {
        Assert.Equal("b", Read("{a: b}")[0].Root.Text("a"));
        Assert.Equal(1, Read("{\"a\": 1, }")[0].Root.Int("a"));
        Assert.NotNull(Read("{\"a\": 1")[0].Problem);
    }

    [Fact]
    public void Chunks_ReadTheSameAloneAndTogether()
    {
        const string Text = "a: 1\n---\nb: [\n---\n{\"c\": 1}\n...\nd: 1\n";
        var together = Read(Text);
        var alone = YamlReader.Split(Text).SelectMany(chunk => YamlReader.ReadChunk(chunk, File)).ToList();
        Assert.Equal(together.Select(d => (d.Line, d.Root?.Place, d.Problem)), alone.Select(d => (d.Line, d.Root?.Place, d.Problem)));
    }

    private static IReadOnlyList<Document> Read(string text) => YamlReader.Read(text, File);
}
