using HaKit.Tree;

namespace HaKit.Cli.Fixing;

/// <summary>A change applied to a tree: what the text must read as once it has been edited.</summary>
internal static class TreeEdit
{
    /// <summary>The tree after the change; null where the path leads through something that is neither map nor list.</summary>
    public static Node? Apply(Node? node, ReadOnlySpan<(string? Name, int Index)> path, Node? value)
    {
        if (path.Length == 0)
            return value;
        var (name, index) = path[0];
        if (name is not null)
            return node is null or MapNode or ScalarNode { Kind: NodeKind.Null } ? ApplyToMap(node as MapNode, name, path[1..], value) : null;
        if (node is not null and not ListNode && !node.IsNull)
            return null;
        var items = (node as ListNode)?.Items.ToList() ?? [];
        if (index > items.Count || (index == items.Count && value is null))
            return value is null ? node : null;
        if (value is null && path.Length == 1)
            items.RemoveAt(index);
        else if (Apply(index < items.Count ? items[index] : null, path[1..], value) is not { } item)
            return null;
        else if (index < items.Count)
            items[index] = item;
        else
            items.Add(item);
        return new ListNode(items, Place.None);
    }

    private static MapNode? ApplyToMap(MapNode? map, string name, ReadOnlySpan<(string? Name, int Index)> rest, Node? value)
    {
        var entries = map?.Entries.ToList() ?? [];
        var at = entries.FindLastIndex(e => e.Key == name);
        if (at < 0 && value is null)
            return map;
        if (value is null && rest.Length == 0)
        {
            entries.RemoveAt(at);
            return new MapNode(entries, Place.None);
        }

        if (Apply(at < 0 ? null : entries[at].Value, rest, value) is not { } changed)
            return null;
        if (at < 0)
            entries.Add(new MapEntry(name, changed));
        else
            entries[at] = new MapEntry(name, changed);
        return new MapNode(entries, Place.None);
    }
}
