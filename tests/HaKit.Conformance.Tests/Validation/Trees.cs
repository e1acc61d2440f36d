using HaKit.Tree;

namespace HaKit.Conformance.Tests.Validation;

/// <summary>Trees with one part exchanged.</summary>
internal static class Trees
{
    /// <summary>Exchanges the node at a position, counted through the whole tree and started over at its end. The root, apiVersion and kind stay.</summary>
    public static Node Exchange(Node root, int position, Node replacement)
    {
        var at = position % Math.Max(1, Count(root) - 3);
        return Walk(root, ref at, replacement);
    }

    private static Node Walk(Node node, ref int at, Node replacement)
    {
        switch (node)
        {
            case MapNode map:
                var entries = new MapEntry[map.Count];
                for (var i = 0; i < entries.Length; i++)
                    entries[i] = map.EntryAt(i) with { Value = map.EntryAt(i).Key is "apiVersion" or "kind" ? map.EntryAt(i).Value : Child(map.EntryAt(i).Value, ref at, replacement) };
                return new MapNode(entries, map.Place);
            case ListNode list:
                var items = new Node[list.Count];
                for (var i = 0; i < items.Length; i++)
                    items[i] = Child(list[i], ref at, replacement);
                return new ListNode(items, list.Place);
            default:
                return node;
        }
    }

    private static Node Child(Node node, ref int at, Node replacement) => at-- == 0 ? replacement : Walk(node, ref at, replacement);

    private static int Count(Node node) => 1 + (node switch
    {
        MapNode map => map.Entries.Sum(entry => Count(entry.Value)),
        ListNode list => list.Items.Sum(Count),
        _ => 0,
    });
}
