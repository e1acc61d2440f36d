using System.Text;
using CsCheck;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Core.Tests.Tree.Yaml;

/// <summary>What the quick reader reads, the full parser reads alike: values, kinds and places.</summary>
public class BlockReaderTests
{
    private static readonly string[] Values =
    [
        "a", "web", "1", "0x1F", "1e3", "yes", "~", "", "null", "1.5", "nginx:1.27", "a b", "a  b", "a # c", "a#b", "# c", "'q'", "'it''s'", "\"q\"", "\"a\\nb\"", "\"\\u00e9\\t\"", "\"\\x41\"",
        "'q' # c", "'q' x", "\"open", "[]", "{}", "[a, b]", "[a, 'b', \"c\", 1]", "[[a], {b: c}]", "{a: 1, b: [x]}", "{a: , b}", "[a,b]", "[a, ]", "{a:1}", "[a: b]", "[a b]", "[nginx:1]", "|", "|-", "|+", ">", ">-", "|2",
        "&x a", "*x", "!!str 1", "- a", "-", "--flag", "-1", "? a", "a: b", "a:", ":a", "%a", "@a", "`a`", "<<", "é 😀", "2001-01-01", "12:30:45", "{{ .V }}", ".inf", "a\\b", "'", "\"", "--- a", "... b", "a *b", "a &b",
    ];

    private static readonly string[] Keys = ["a", "name", "on", "1", "'k'", "\"k\"", "a b", "a.b/c", "<<", "~", "*a", "a *b", "x#y", "x #y", "'k':", "-k", "?k", "null", "k'", "é"];

    private static readonly Gen<string> Line =
        from blanks in Gen.Int[0, 6]
        from dashes in Gen.Frequency((5, Gen.Const("")), (2, Gen.Const("- ")), (1, Gen.Const("- - ")), (1, Gen.Const("-  ")))
        from key in Gen.Frequency((3, Of(Keys).Select(k => k + ": ")), (1, Of(Keys).Select(k => k + ":")), (1, Gen.Const("")))
        from value in Gen.Frequency((2, Of(Values)), (3, Gen.Const("a")), (2, Gen.Const("")))
        from tail in Gen.Frequency((8, Gen.Const("")), (1, Gen.Const(" ")), (1, Gen.Const("\r")), (1, Gen.Const("   # c")))
        select new string(' ', blanks / 3 * 2) + dashes + key + value + tail;

    private static Gen<string> Of(string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Random_lines_AreReadAlike_OrNotAtAll()
    {
        var read = 0;
        Gen.Select(Line.Array[1, 7], Gen.Frequency((8, Gen.Const("")), (1, Gen.Const("---\n")), (1, Gen.Const("# c\n\n")))).Sample(
            (lines, head) =>
            {
                if (ReadsAlike(head + string.Join("\n", lines) + "\n"))
                    Interlocked.Increment(ref read);
            },
            iter: 60_000);
        Assert.True(read > 1_000, $"only {read} texts were read at all");
    }

    [Theory]
    [InlineData("a:\nb: 1\n")]
    [InlineData("a:   # c\nb:\n- 1\n-\n- c: 1\n  d: |\n    x\n     y\n\n    z\n\n  e: |+\n    x\n\n\nf: |-\n  x")]
    [InlineData("---\nkind: Pod\nspec:\n  containers:\n  - name: a\n    args: [\"a\", 'b', -c, 8080]\n    env:\n    - name: A\n      value: \"1\"\n    emptyDir: {}\n  - name: b\n")]
    [InlineData("- - a\n  - b\n-   - c\n- d:\n    e\n")]
    [InlineData("a: 1\r\nb: |\r\n  x\r\n  y\r\nc:\r\n  - 1\r\n...\r\n")]
    [InlineData("a:\n\n  # c\n  b: c\n# d\n\ne: f # g\n")]
    [InlineData("a: x\n  y\nb: 1\n")]
    [InlineData("a: |\n  x\n y\n")]
    [InlineData("a: |\n\n  x\n")]
    [InlineData("a: |\n   \n  x\n")]
    [InlineData("a: |\n  x\n   \n")]
    [InlineData("a: |\n  x\n# c\nb: 1\n")]
    [InlineData("a: |\n  x\n---\n")]
    [InlineData("a: 'x\n  y'\n")]
    [InlineData("a:\n- b\n c: 1\n")]
    public void A_text_IsReadAlike(string text)
    {
        foreach (var chunk in YamlReader.Split(text))
            ReadsAlike(chunk.Text.Substring(chunk.Start, chunk.Length));
    }

    [Fact]
    public void Everyday_manifests_AreReadAtAGlance() =>
        Assert.True(ReadsAlike("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a # c\n  labels: {app: web}\ndata:\n  a.txt: |\n    x\n  b: \"1\"\n"));

    private static bool ReadsAlike(string text)
    {
        var chunk = new YamlChunk(text, 0, text.Length, 5);
        if (TextCheck.Find(chunk, Source.None, out var isSimple) is not null || !isSimple)
            return false;
        if (BlockReader.TryRead(chunk, Source.None, new TextCache()) is not { } quick)
            return false;
        var full = YamlReader.ReadEvents(chunk, Source.None);
        Assert.True(full is [{ Problem: null, Root: not null }], $"the parser says {full.FirstOrDefault()?.Problem}\n{text}");
        Assert.True((quick.Line, Dump(quick.Root!)) == (full[0].Line, Dump(full[0].Root!)), $"{text}\nquick:\n{Dump(quick.Root!)}\nfull:\n{Dump(full[0].Root!)}");
        return true;
    }

    private static string Dump(Node root)
    {
        var dump = new StringBuilder();
        Dump(root, dump);
        return dump.ToString();
    }

    private static void Dump(Node node, StringBuilder dump)
    {
        dump.Append(node.Kind).Append('@').Append(node.Place.Line).Append(':').Append(node.Place.Column);
        switch (node)
        {
            case MapNode map:
                dump.Append('{');
                foreach (var entry in map.Entries)
                {
                    dump.Append(entry.Key).Append('@').Append(entry.KeyPlace.Line).Append(':').Append(entry.KeyPlace.Column).Append('=');
                    Dump(entry.Value, dump);
                    dump.Append(' ');
                }

                dump.Append('}');
                break;
            case ListNode list:
                dump.Append('[');
                foreach (var item in list.Items)
                {
                    Dump(item, dump);
                    dump.Append(' ');
                }

                dump.Append(']');
                break;
            default:
                dump.Append('\'').Append(node).Append('\'');
                break;
        }
    }
}
