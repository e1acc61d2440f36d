using HaKit.Tree;

namespace HaKit.Analyzers.Trees;

/// <summary>Lays the trees of several worlds over each other: what they agree on is certain, what they do not is unknown.</summary>
internal static class Worlds
{
    // Maps whose keys are the author's own: where the keys differ, every key may be there.
    private static readonly HashSet<string> FreeMaps = new(StringComparer.Ordinal)
    {
        "labels", "annotations", "matchLabels", "nodeSelector", "selector", "data", "stringData", "binaryData", "limits", "requests", "hard", "parameters",
    };

    public static Node Merge(IReadOnlyList<Node> trees) => trees.Skip(1).Aggregate(trees[0], (merged, tree) => Merge(merged, tree, ""));

    private static Node Merge(Node a, Node b, string name)
    {
        if (ReferenceEquals(a, b) || a is UnknownNode)
            return a;
        return (a, b) switch
        {
            (MapNode x, MapNode y) => Merge(x, y, name),
            (ListNode x, ListNode y) when x.Count == y.Count => new ListNode([.. x.Items.Zip(y.Items, (i, j) => Merge(i, j, ""))], x.Place),
            (ScalarNode x, ScalarNode y) when x.Kind == y.Kind && x.Text == y.Text => x,
            _ => new UnknownNode(a.Place),
        };
    }

    private static Node Merge(MapNode a, MapNode b, string name)
    {
        var entries = new List<MapEntry>(a.Count);
        foreach (var entry in a.Entries)
            entries.Add(new MapEntry(entry.Key, b[entry.Key] is { } other ? Merge(entry.Value, other, entry.Key) : new UnknownNode(entry.Value.Place), entry.KeyPlace));
        foreach (var entry in b.Entries)
        {
            if (!a.ContainsKey(entry.Key))
                entries.Add(new MapEntry(entry.Key, new UnknownNode(entry.Value.Place), entry.KeyPlace));
        }

        var isSame = a.Count == b.Count && entries.Count == a.Count;
        return FreeMaps.Contains(name) && !isSame ? new UnknownNode(a.Place) : new MapNode(entries, a.Place);
    }
}
