using CsCheck;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Fuzz;

/// <summary>The reader ends with a tree or a placed problem; what its quick path reads, the parser reads alike.</summary>
public class ReaderFuzz
{
    [Fact]
    public void Any_text_IsReadOrRefusedWithItsPlace() => Corpus.Damaged.Sample(
        text =>
        {
            foreach (var chunk in YamlReader.Split(text))
            {
                foreach (var document in YamlReader.ReadChunk(chunk, Source.None))
                    Assert.True(document.Problem is null || (document.Root is null && document.Problem.Place is { Line: >= 1, Column: >= 1 }), text);
                if (TextCheck.Find(chunk, Source.None, out var isSimple) is null && isSimple && BlockReader.TryRead(chunk, Source.None, new TextCache()) is { } quick)
                    Assert.Equal(Shown(quick.Root!), Shown(YamlReader.ReadEvents(chunk, Source.None)[0].Root!));
            }
        },
        iter: 20_000);

    private static string Shown(Node node) => node switch
    {
        MapNode map => "{" + string.Concat(map.Entries.Select(e => $"{e.Key}@{e.KeyPlace.Line}:{e.KeyPlace.Column}={Shown(e.Value)};")) + "}",
        ListNode list => "[" + string.Concat(list.Items.Select(item => Shown(item) + ";")) + "]",
        _ => $"{node.Kind}'{(node as ScalarNode)?.Text}'@{node.Place.Line}:{node.Place.Column}",
    };
}
