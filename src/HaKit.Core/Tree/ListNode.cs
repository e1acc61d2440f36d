namespace HaKit.Tree;

/// <summary>A list, in the order written.</summary>
internal sealed class ListNode(IReadOnlyList<Node> items, Place place) : Node(place)
{
    public override NodeKind Kind => NodeKind.List;

    private readonly Node[] array = items as Node[] ?? [.. items];

    public IReadOnlyList<Node> Items => array;

    public int Count => array.Length;

    public Node this[int index] => array[index];
}
