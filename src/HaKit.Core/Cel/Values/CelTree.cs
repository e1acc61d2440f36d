using System.Globalization;
using HaKit.Tree;
using HaKit.Validation;

namespace HaKit.Cel;

/// <summary>Nodes of the tree as values. Without a schema they are what JSON makes them.</summary>
internal static class CelTree
{
    public static CelValue Of(Node? node) => node switch
    {
        null or { Kind: NodeKind.Null } => CelValue.Null,
        UnknownNode => CelUnknown.Instance,
        MapNode map => new CelTreeMap(map),
        ListNode list => new CelTreeList(list.Items),
        ScalarNode { Kind: NodeKind.Boolean } truth => CelValue.Of(truth.Text == "true"),
        ScalarNode { Kind: NodeKind.Integer or NodeKind.Float } number => Number(number),
        ScalarNode text => CelValue.Of(text.Text),
        _ => CelUnknown.Instance,
    };

    /// <summary>A whole number that fits 64 bits, else a floating one.</summary>
    private static CelValue Number(ScalarNode number) => number.AsInt64() is { } whole ? CelValue.Of(whole) : CelValue.Of(Double(number));

    public static double Double(ScalarNode number) =>
        double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}

/// <summary>A list of the tree.</summary>
internal sealed class CelTreeList(IReadOnlyList<Node> items) : CelList
{
    public override int Count => items.Count;

    public override CelValue this[int index] => CelTree.Of(items[index]);
}

/// <summary>A map of the tree whose schema is not known.</summary>
internal sealed class CelTreeMap(MapNode map) : CelMap(CelType.MapOfDyn)
{
    public override int Count => map.Count;

    public override IEnumerable<CelValue> Keys => map.Entries.Select(entry => CelValue.Of(entry.Key));

    public override CelValue? Find(CelValue key) =>
        key is CelScalar<string> { Type.Kind: CelKind.String } name && map[name.Value] is { } node ? CelTree.Of(node) : null;
}

/// <summary>A part of an object that its schema keeps without knowing it: it can be compared, and nothing else.</summary>
internal sealed class CelTreeValue(Node node) : CelValue(CelType.Opaque("kubernetes.preserved"))
{
    public bool SameAs(CelTreeValue other) => GoText.Of(node) == GoText.Of(other.Node);

    private Node Node => node;
}
