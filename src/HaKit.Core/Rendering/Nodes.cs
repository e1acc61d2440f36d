using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>Nodes from values, at the place of the verb that set them; absent values make no node.</summary>
internal static class Nodes
{
    public static Node? Of(Sourced<string>? given) => given is { } g ? ScalarNode.String(g.Value, g.Place) : null;

    public static Node? Of(Sourced<int>? given) => given is { } g ? ScalarNode.Integer(g.Value, g.Place) : null;

    public static Node? Of(Sourced<bool>? given) => given is { } g ? ScalarNode.Boolean(g.Value, g.Place) : null;

    public static Node? Of(Sourced<long>? given) => given is { } g ? ScalarNode.Integer(g.Value, g.Place) : null;

    public static Node? Of(Sourced<Quantity>? given) => given is { } g ? ScalarNode.String(g.Value.ToString(), g.Place) : null;

    public static Node? Of(Sourced<IReadOnlyList<string>>? given) => given is { } g ? Strings(g.Value, g.Place) : null;

    public static Node Of(IntOrPercent value, Place place) =>
        value.IsPercent ? ScalarNode.String(value.ToString(), place) : ScalarNode.Integer(value.Value, place);

    public static Node Of(PortRef port, Place place) =>
        port.Number is { } number ? ScalarNode.Integer(number, place) : ScalarNode.String(port.Name!, place);

    public static ListNode Strings(IReadOnlyList<string> values, Place place)
    {
        var items = new Node[values.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = ScalarNode.String(values[i], place);
        return new ListNode(items, place);
    }

    public static ListNode List(Place place, params Node[] items) => new(items, place);

    public static MapNode Map(Place place, Action<MapBuilder> build)
    {
        var map = new MapBuilder(place);
        build(map);
        return map.Build();
    }
}
