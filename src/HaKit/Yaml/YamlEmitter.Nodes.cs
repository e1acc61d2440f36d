using HaKit.Tree;

namespace HaKit.Yaml;

/// <summary>Trees.</summary>
internal sealed partial class YamlEmitter
{
    /// <summary>One document.</summary>
    public void Document(Node root)
    {
        BeginDocument();
        switch (root)
        {
            case MapNode { Count: > 0 } map when Entries(map):
                break;
            case ListNode { Count: > 0 } list:
                Items(list);
                break;
            default:
                Leaf(root, isRoot: true);
                break;
        }
    }

    /// <summary>The entries of a map at the present level; false where there is none to write.</summary>
    private bool Entries(MapNode map)
    {
        var sorted = SortedEntries.Of(map);
        var any = false;
        for (var i = 0; i < sorted.Count; i++)
        {
            var entry = sorted[i];
            if (entry.Value.IsNull || (i + 1 < sorted.Count && sorted[i + 1].Key == entry.Key))
                continue;
            any = true;
            Key(entry.Key);
            Below(entry.Value);
        }

        return any;
    }

    /// <summary>The value behind a key.</summary>
    private void Below(Node value)
    {
        switch (value)
        {
            case MapNode { Count: > 0 } map:
                output.Append((byte)'\n');
                indent += Step;
                var content = output.Length;
                if (!Entries(map))
                {
                    output.Truncate(content - 1);
                    output.Append(" {}\n"u8);
                }

                indent -= Step;
                break;
            case ListNode { Count: > 0 } list:
                output.Append((byte)'\n');
                Items(list);
                break;
            default:
                output.Append((byte)' ');
                Leaf(value);
                break;
        }
    }

    private void Items(ListNode list)
    {
        foreach (var item in list.Items)
            Item(item);
    }

    private void Item(Node item)
    {
        Dash();
        switch (item)
        {
            case MapNode { Count: > 0 } map:
                inItem = true;
                indent += Step;
                if (!Entries(map))
                    output.Append("{}\n"u8);
                inItem = false;
                indent -= Step;
                break;
            case ListNode { Count: > 0 } list:
                inItem = true;
                indent += Step;
                Items(list);
                indent -= Step;
                break;
            default:
                Leaf(item);
                break;
        }
    }

    private void Leaf(Node leaf, bool isRoot = false)
    {
        switch (leaf)
        {
            case ScalarNode { Kind: NodeKind.String } text when isRoot:
                Quoted(text.Text);
                output.Append((byte)'\n');
                break;
            case ScalarNode { Kind: NodeKind.String } text:
                Value(text.Text);
                break;
            case ScalarNode { Kind: NodeKind.Float } number:
                Number(number.Text);
                break;
            case ScalarNode scalar:
                output.Append(scalar.Text);
                output.Append((byte)'\n');
                break;
            case MapNode:
                output.Append("{}\n"u8);
                break;
            case ListNode:
                output.Append("[]\n"u8);
                break;
            default:
                throw new InvalidOperationException($"{leaf.Place}: a value that is not known here cannot be written");
        }
    }
}
