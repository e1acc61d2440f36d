using HaKit.Models;
using HaKit.Tree;

namespace HaKit.Yaml;

/// <summary>Trees.</summary>
internal sealed partial class YamlEmitter
{
    /// <summary>One document.</summary>
    public void Document(Node root)
    {
        if (root is MapNode map)
        {
            BeginDocument();
            var start = output.Length;
            Entries(map, isRoot: true);
            if (output.Length == start)
                output.Append("{}\n"u8);
        }
        else
        {
            // Not an object: the value stands behind the marker itself, as it would behind a key.
            BeginDocument(isObject: false);
            Below(root);
        }
    }

    /// <summary>A value behind a key.</summary>
    public void Below(Node value)
    {
        switch (value)
        {
            case MapNode { Count: > 0 } map:
                var mark = OpenBelow(output.Length, inItem);
                Entries(map);
                CloseMap(mark);
                break;
            case ListNode { Count: > 0 } list:
                output.Append((byte)'\n');
                Items(list);
                break;
            default:
                Leaf(value);
                break;
        }
    }

    private void Entries(MapNode map, bool isRoot = false)
    {
        var sorted = SortedEntries.Of(map, isRoot);
        for (var i = 0; i < sorted.Count; i++)
        {
            var entry = sorted[i];
            if (entry.Value.IsNull || (i + 1 < sorted.Count && sorted[i + 1].Key == entry.Key))
                continue;
            Key(entry.Key);
            Below(entry.Value);
        }
    }

    private void Items(ListNode list)
    {
        foreach (var item in list.Items)
            Item(item);
    }

    /// <summary>A whole item.</summary>
    public void Item(Node item)
    {
        switch (item)
        {
            case MapNode { Count: > 0 } map:
                var mark = OpenItem();
                Entries(map);
                CloseMap(mark);
                break;
            case ListNode { Count: > 0 } list:
                OpenItem();
                Items(list);
                indent -= Step;
                break;
            default:
                Item();
                Leaf(item);
                break;
        }
    }

    private void Leaf(Node leaf)
    {
        switch (leaf)
        {
            case ScalarNode { Kind: NodeKind.String } text:
                Text(text.Text);
                break;
            case ScalarNode { Kind: NodeKind.Float } number:
                Real(number.Text);
                break;
            case ScalarNode scalar:
                output.Append((byte)' ');
                output.Append(scalar.Text);
                output.Append((byte)'\n');
                break;
            case MapNode:
                output.Append(" {}\n"u8);
                break;
            case ListNode:
                output.Append(" []\n"u8);
                break;
            default:
                throw new InvalidOperationException($"{leaf.Place}: a value that is not known here cannot be written");
        }
    }
}
