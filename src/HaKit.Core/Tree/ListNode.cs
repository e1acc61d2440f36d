namespace HaKit.Tree;

/// <summary>A list, in the order written.</summary>
internal sealed class ListNode(IReadOnlyList<Node> items, Place place) : Node(place)
{
    public override NodeKind Kind => NodeKind.List;

    public IReadOnlyList<Node> Items { get; } = items;

    public int Count => Items.Count;

    public Node this[int index] => Items[index];
}
