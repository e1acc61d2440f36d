using CsCheck;
using HaKit.Tree;
using HaKit.Tree.Yaml;
using HaKit.Yaml;

namespace HaKit.Tests.Yaml;

public class RoundTripTests
{
    [Fact]
    public void Any_string_ReadsBackFromYamlDotNet_AsTheSameString() => HostileTrees.Text.Sample(
        text =>
        {
            var node = new MapNode([new MapEntry("a", ScalarNode.String(text, Place.None)), new MapEntry("b", new ListNode([ScalarNode.String(text, Place.None)], Place.None))], Place.None);
            var yaml = YamlWriter.WriteToString(node);
            var read = (Dictionary<object, object?>)Assert.Single(Readers.YamlDotNet(yaml))!;
            Assert.True(Equals(text, read["a"]) && Equals(text, ((List<object?>)read["b"]!)[0]), $"{System.Text.Json.JsonSerializer.Serialize(text)} written as\n{yaml}");
        },
        print: text => System.Text.Json.JsonSerializer.Serialize(text),
        iter: 20_000);

    [Fact]
    public void Any_tree_ReadsBackFromYamlDotNet_AsItWasWritten() => HostileTrees.Map.Sample(
        map =>
        {
            var yaml = YamlWriter.WriteToString(map);
            Assert.Equivalent(HostileTrees.Plain(map), Assert.Single(Readers.YamlDotNet(yaml)), strict: true);
        },
        print: YamlWriter.WriteToString,
        iter: 2_000);

    [Fact]
    public void Any_tree_ReadsBackFromOurReader_AndIsWrittenTheSameAgain() => HostileTrees.Map.Array[1, 3].Sample(
        maps =>
        {
            var yaml = YamlWriter.WriteToString(maps);
            var documents = YamlReader.Read(yaml, Source.None);
            Assert.Equal(maps.Length, documents.Count);
            Assert.All(documents, d => Assert.True(d.Problem is null, d.Problem + "\n" + yaml));
            Assert.Equal(yaml, YamlWriter.WriteToString(documents.Select(d => d.Root!)));
            Assert.Equivalent(maps.Select(HostileTrees.Plain), documents.Select(d => HostileTrees.Plain(d.Root!)), strict: true);
        },
        print: YamlWriter.WriteToString,
        iter: 2_000);
}
