using HaKit.Tree;

namespace HaKit.Cli.Fixing;

/// <summary>Sets a field in a text: replaces what is there, or inserts what is missing with the levels that lead to it.</summary>
internal sealed class Setter(string text, string lineEnd)
{
    private const int Step = 2;

    /// <summary>The new text; null where the place is written in a way that cannot be edited alone.</summary>
    public string? Set(SpannedNode root, ReadOnlySpan<(string? Name, int Index)> path, Node value)
    {
        var at = root;
        SpannedEntry? owner = null;
        for (var i = 0; i < path.Length; i++)
        {
            if (at.Kind == SpanKind.Alias || at.IsAnchored)
                return null;
            var (name, index) = path[i];
            if (name is not null && at.Kind == SpanKind.Map)
            {
                if (at.Entries.FindLast(e => e.Key == name) is not { } entry)
                    return InsertEntry(at, name, Wrap(path[(i + 1)..], value));
                (owner, at) = (entry, entry.Value);
            }
            else if (name is null && at.Kind == SpanKind.List)
            {
                if (index >= at.Items.Count)
                    return InsertItem(at, Wrap(path[(i + 1)..], value));
                (owner, at) = (null, at.Items[index]);
            }
            else
            {
                return Replace(at, owner, Wrap(path[i..], value));
            }
        }

        return Replace(at, owner, value);
    }

    /// <summary>The value with the missing levels around it.</summary>
    private static Node Wrap(ReadOnlySpan<(string? Name, int Index)> path, Node value)
    {
        for (var i = path.Length - 1; i >= 0; i--)
            value = path[i].Name is { } name ? new MapNode([new MapEntry(name, value)], Place.None) : new ListNode([value], Place.None);
        return value;
    }

    private string? Replace(SpannedNode at, SpannedEntry? owner, Node value)
    {
        if (at.Kind == SpanKind.Alias || at.IsAnchored)
            return null;
        if (owner is not null && !IsInFlow(owner.KeyNode))
        {
            // Behind the colon, so that a value on lines of its own and one on the key's line can take each other's place.
            var column = Lines.ColumnOf(text, owner.KeyNode.Start);
            var afterColon = SpanReader.AfterColon(text, owner.KeyNode);
            if (at is { Kind: SpanKind.Scalar } && at.End > at.Start && NodeText.Inline(value) is { } inline && IsOneLine(at))
                return Lines.Replace(text, at.Start, at.End, inline);
            var entry = Lines.Indent(NodeText.Entry("k", value)["k:".Length..], column, lineEnd);
            return Lines.Replace(text, afterColon, Math.Max(at.End, afterColon), entry);
        }

        if (IsOneLine(at) && (at.IsFlow || at.Kind == SpanKind.Scalar))
            return Lines.Replace(text, at.Start, at.End, value is ScalarNode && owner is null && !IsInFlow(at) ? NodeText.Inline(value) ?? NodeText.Flow(value) : NodeText.Flow(value));
        return null;
    }

    private bool IsOneLine(SpannedNode node) => text.AsSpan(node.Start, node.End - node.Start).IndexOf('\n') < 0;

    /// <summary>True for a position inside brackets.</summary>
    private bool IsInFlow(SpannedNode node) => flowSpans.Value.Any(span => span.Start < node.Start && node.End < span.End);

    private readonly Lazy<List<SpannedNode>> flowSpans = new(() => Flows(SpanReader.Read(text)!, []));

    private static List<SpannedNode> Flows(SpannedNode node, List<SpannedNode> found)
    {
        if (node.IsFlow)
        {
            found.Add(node);
            return found;
        }

        foreach (var entry in node.Entries)
            Flows(entry.Value, found);
        foreach (var item in node.Items)
            Flows(item, found);
        return found;
    }

    private string? InsertEntry(SpannedNode map, string key, Node value)
    {
        if (map.Kind == SpanKind.Alias || map.IsAnchored)
            return null;
        if (map.IsFlow)
            return InsertInFlow(map, map.Entries.Select(e => (e.KeyNode.Start, e.Value.End)).ToList(), Key(map, key) + ": " + NodeText.Flow(value));

        var column = Lines.ColumnOf(text, map.Entries[0].KeyNode.Start);
        var entry = Lines.Indent(NodeText.Entry(key, value), column, lineEnd);
        if (value is ScalarNode && !map.Entries.Exists(IsShort) && Lines.IsFirst(text, map.Entries[0].KeyNode.Start))
            return Lines.Replace(text, map.Entries[0].KeyNode.Start, map.Entries[0].KeyNode.Start, entry + lineEnd + new string(' ', column));

        // A short value joins the other short ones; a long one goes to the end.
        var after = value is ScalarNode ? map.Entries.FindLast(IsShort) ?? map.Entries[0] : map.Entries[^1];
        return InsertLine(Math.Max(after.Value.End, SpanReader.AfterColon(text, after.KeyNode)), column, entry);
    }

    private bool IsShort(SpannedEntry entry) => entry.Value is { Kind: SpanKind.Scalar } value && value.End > value.Start && IsOneLine(value);

    private string? InsertItem(SpannedNode list, Node value)
    {
        if (list.Kind == SpanKind.Alias || list.IsAnchored)
            return null;
        if (list.IsFlow)
            return InsertInFlow(list, list.Items.Select(i => (i.Start, i.End)).ToList(), NodeText.Flow(value));
        var dash = text.LastIndexOf('-', list.Items[0].Start);
        if (dash < 0)
            return null;
        var column = Lines.ColumnOf(text, dash);
        return InsertLine(list.End, column, "- " + Lines.Indent(NodeText.Block(value), column + Step, lineEnd));
    }

    private string InsertLine(int contentEnd, int column, string line)
    {
        var at = Lines.After(text, contentEnd);
        var before = at > 0 && text[at - 1] == '\n' ? "" : lineEnd;
        return Lines.Replace(text, at, at, before + new string(' ', column) + line + (before.Length > 0 ? "" : lineEnd));
    }

    /// <summary>Behind the last child, on a line of its own where the children have lines of their own.</summary>
    private string InsertInFlow(SpannedNode flow, List<(int Start, int End)> children, string child)
    {
        if (children.Count == 0)
            return Lines.Replace(text, flow.Start + 1, flow.End - 1, child);
        var (start, end) = children[^1];
        var separator = Lines.IsFirst(text, start) ? "," + lineEnd + new string(' ', Lines.ColumnOf(text, start)) : ", ";
        return Lines.Replace(text, end, end, separator + child);
    }

    /// <summary>Quoted where its neighbours are, so that JSON stays JSON.</summary>
    private string Key(SpannedNode map, string key)
    {
        var isQuoted = map.Entries.Count > 0 ? text[map.Entries[0].KeyNode.Start] == '"' : text.TrimStart().StartsWith('{');
        return isQuoted ? NodeText.Quote(key) : key;
    }
}
