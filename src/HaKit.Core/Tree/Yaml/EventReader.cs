using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HaKit.Tree.Yaml;

/// <summary>The parser's events → nodes, one document at a time, within <see cref="ReaderLimits"/>.</summary>
internal sealed class EventReader(IParser parser, Source source, int firstLine)
{
    private readonly Dictionary<string, Anchored?> anchors = new(StringComparer.Ordinal);
    private int nodes;
    private int aliasedNodes;
    private int deepest;

    /// <summary>The line at which the document being read begins.</summary>
    public int DocumentLine { get; private set; }

    /// <summary>The next document, null behind the last.</summary>
    public Document? ReadDocument(int index)
    {
        do
        {
            if (!parser.MoveNext())
                return null;
        }
        while (parser.Current is not DocumentStart);

        anchors.Clear();
        nodes = aliasedNodes = deepest = 0;
        var start = (DocumentStart)parser.Current;
        DocumentLine = PlaceOf(start).Line;
        var root = Read(Next(), 0, 0);
        var isEmpty = root.IsNull && parser.Current is Scalar { Value.Length: 0 };

        // What stands behind the document may still refuse it.
        parser.MoveNext();
        return new Document(source, index, start.IsImplicit ? root.Place.Line : DocumentLine, isEmpty ? null : root);
    }

    private ParsingEvent Next()
    {
        parser.MoveNext();
        return parser.Current!;
    }

    private Node Read(ParsingEvent at, int depth, int flowDepth)
    {
        if (++nodes > ReaderLimits.Nodes)
            throw Limit(at, "more than {0} values in one document; split it", ReaderLimits.Nodes);
        if (depth > ReaderLimits.Depth)
            throw Limit(at, "nested deeper than {0} levels", ReaderLimits.Depth);
        if (flowDepth > ReaderLimits.FlowDepth)
            throw Limit(at, "brackets nested deeper than {0} levels", ReaderLimits.FlowDepth);
        deepest = Math.Max(deepest, depth);
        if (at is AnchorAlias alias)
            return Resolve(alias, depth);
        return at is NodeEvent { Anchor.IsEmpty: false } node ? ReadAnchored(node, depth, flowDepth) : ReadContent(at, depth, flowDepth);
    }

    private Node ReadContent(ParsingEvent at, int depth, int flowDepth) => at switch
    {
        Scalar scalar => ScalarResolver.Resolve(scalar, PlaceOf(scalar)),
        MappingStart map => ReadMap(map, depth, map.Style == MappingStyle.Flow ? flowDepth + 1 : flowDepth),
        SequenceStart list => ReadList(list, depth, list.Style == SequenceStyle.Flow ? flowDepth + 1 : flowDepth),
        _ => throw new ReadException("not valid YAML: a value is missing", PlaceOf(at)),
    };

    private ListNode ReadList(SequenceStart start, int depth, int flowDepth)
    {
        var items = new List<Node>();
        for (var at = Next(); at is not SequenceEnd; at = Next())
            items.Add(Read(at, depth + 1, flowDepth));
        return new ListNode(items.ToArray(), PlaceOf(start));
    }

    private MapNode ReadMap(MappingStart start, int depth, int flowDepth)
    {
        var entries = new EntryList();
        for (var at = Next(); at is not MappingEnd; at = Next())
        {
            var isMerge = at is Scalar { Value: "<<", Style: ScalarStyle.Plain } merge && (merge.Tag.IsEmpty || merge.Tag.Value == ScalarResolver.MergeTag);
            var keyPlace = PlaceOf(at);
            var key = isMerge ? "" : Key(Read(at, depth + 1, flowDepth), keyPlace);
            var value = Read(Next(), depth + 1, flowDepth);
            if (isMerge)
                Merge(entries, value);
            else
                entries.Add(new MapEntry(key, value, keyPlace));
        }

        return new MapNode(entries.ToArray(), PlaceOf(start));
    }

    /// <summary>As kubectl: numbers and booleans become their text, so that <c>on:</c> is the key <c>true</c>.</summary>
    private static string Key(Node key, Place place) => key is ScalarNode { Kind: not NodeKind.Null } scalar
        ? scalar.Text
        : throw new ReadException(
            key.Kind == NodeKind.Null ? "a key is empty or null; quote it if it is meant" : "a map or list cannot be a key; is this a template?",
            place);

    private static void Merge(EntryList entries, Node value)
    {
        if (value is MapNode map)
        {
            entries.Merge(map);
            return;
        }

        if (value is not ListNode list || list.Items.Any(item => item is not MapNode))
            throw new ReadException("the merge key << takes a map or a list of maps", value.Place);
        for (var i = list.Count - 1; i >= 0; i--)
            entries.Merge((MapNode)list[i]);
    }

    private Node ReadAnchored(NodeEvent at, int depth, int flowDepth)
    {
        var name = at.Anchor.Value;
        var (nodesBefore, deepestBefore) = (nodes + aliasedNodes, deepest);
        anchors[name] = null;
        deepest = depth;
        var node = ReadContent(at, depth, flowDepth);
        anchors[name] = new Anchored(node, nodes + aliasedNodes - nodesBefore + 1, deepest - depth);
        deepest = Math.Max(deepest, deepestBefore);
        return node;
    }

    private Node Resolve(AnchorAlias alias, int depth)
    {
        if (!anchors.TryGetValue(alias.Value.Value, out var anchored))
            throw new ReadException($"the alias *{alias.Value.Value} has no anchor &{alias.Value.Value} before it", PlaceOf(alias));
        if (anchored is not { } target)
            throw new ReadException($"the anchor &{alias.Value.Value} contains itself", PlaceOf(alias));
        aliasedNodes += target.Nodes;
        if (aliasedNodes > ReaderLimits.AliasedNodes)
            throw Limit(alias, "the aliases stand for more than {0} values", ReaderLimits.AliasedNodes);
        if (depth + target.Height > ReaderLimits.Depth)
            throw Limit(alias, "nested deeper than {0} levels", ReaderLimits.Depth);
        deepest = Math.Max(deepest, depth + target.Height);
        return target.Node;
    }

    private ReadException Limit(ParsingEvent at, string message, int limit) =>
        new(string.Format(CultureInfo.InvariantCulture, message, limit), PlaceOf(at));

    private Place PlaceOf(ParsingEvent at) => new(source, (int)at.Start.Line + firstLine - 1, (int)at.Start.Column);

    /// <summary>A finished anchor: its node, how many values it stands for, how deep it is.</summary>
    private readonly record struct Anchored(Node Node, int Nodes, int Height);
}
