using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Yaml;

namespace HaKit.Tests.Yaml;

public class TreeWritingTests
{
    [Fact]
    public void An_object_IsWrittenInKubectlsOrder() => Writes(
        "{spec: {b: 1, a: [x, {y2: 1, y10: 2, kind: z}], emptyDir: {}, list: []}, data: {B: 1, a: 2, a-b: 3, 0: 4}, metadata: {name: m}, kind: K, apiVersion: v1}",
        """
        apiVersion: v1
        kind: K
        metadata:
          name: m
        spec:
          a:
          - x
          - kind: z
            y2: 1
            y10: 2
          b: 1
          emptyDir: {}
          list: []
        data:
          "0": 4
          B: 1
          a: 2
          a-b: 3

        """);

    [Fact]
    public void Lists_in_lists_and_empty_items_AreWritten() => Writes(
        "{a: [[1, [2]], [], {}, [{b: [{c: 1}]}], null]}",
        "a:\n- - 1\n  - - 2\n- []\n- {}\n- - b:\n    - c: 1\n- null\n");

    [Fact]
    public void Nulls_in_maps_AreLeftOut() => Writes("{a: null, b: {c: null}, d: [{e: null}]}", "b: {}\nd:\n- {}\n");

    [Fact]
    public void Of_a_key_that_stands_twice_TheLastIsWritten() => Writes("b: 1\na: 1\nb: 2\n", "a: 1\nb: 2\n");

    [Fact]
    public void Documents_AreSeparated() =>
        Assert.Equal("a: 1\n---\nb: 2\n", YamlWriter.WriteToString(YamlReader.Read("a: 1\n---\nb: 2", Source.None).Select(d => d.Root!)));

    [Fact]
    public void Nothing_WritesNothing() => Assert.Equal("", YamlWriter.WriteToString([]));

    [Fact]
    public void Numbers_KeepTheirDigits_AndExponentsReadersOf_1_1() =>
        Writes("{\"a\": 1e3, \"b\": 1.50, \"c\": 123456789012345678901234567890, \"d\": 1.5E-7, \"e\": -0}", "a: 1.0e+3\nb: 1.50\nc: 123456789012345678901234567890\nd: 1.5e-7\ne: -0\n");

    [Fact]
    public void A_very_long_key_IsWrittenExplicitly()
    {
        var key = new string('k', 2000);
        Writes($"{{\"{key}\": {{\"a\": 1}}, \"l\": [{{\"{key}\": 1}}]}}", $"? \"{key}\"\n:\n  a: 1\nl:\n- ? \"{key}\"\n  : 1\n");
    }

    [Fact]
    public void An_unknown_value_CannotBeWritten() =>
        Assert.Throws<InvalidOperationException>(() => YamlWriter.WriteToString(new MapBuilder(Place.None).Add("a", new UnknownNode(Place.None)).Build()));

    private static void Writes(string source, string expected)
    {
        var yaml = YamlWriter.WriteToString(YamlReader.Read(source, Source.None).Single().Root!);
        Assert.Equal(expected.ReplaceLineEndings("\n"), yaml);
    }
}
