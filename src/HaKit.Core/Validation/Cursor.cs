using HaKit.Tree;

namespace HaKit.Validation;

/// <summary>
/// A node of a decoded object together with its path. Fields read as Go's do: an absent string is empty, an absent number 0; the nullable readers tell absence apart.
/// Only valid after <see cref="Decoding.Decoder"/>, which leaves neither nulls nor wrong types.
/// </summary>
internal readonly struct Cursor(Node? node, FieldPath path)
{
    public Node? Node { get; } = node;

    public FieldPath Path { get; } = path;

    public MapNode? Map => Node as MapNode;

    public bool Exists => Node is not null;

    /// <summary>A scalar's text; empty where it is absent.</summary>
    public string Text => (Node as ScalarNode)?.Text ?? "";

    public long Int => (Node as ScalarNode)?.AsInt64() ?? 0;

    public IReadOnlyList<Node> Items => (Node as ListNode)?.Items ?? [];

    public IReadOnlyList<MapEntry> Entries => Map?.Entries ?? [];

    public Cursor this[string field] => new(Map?[field], Path.Child(field));

    public Cursor At(int index) => new(Items[index], Path.Index(index));

    public bool Has(string field) => Map?[field] is not null;

    /// <summary>True for a list with an item, or a map with an entry.</summary>
    public bool HasAny(string field) => Map?[field] is ListNode { Count: > 0 } or MapNode { Count: > 0 };

    public string TextOf(string field) => (Map?[field] as ScalarNode)?.Text ?? "";

    public string? TextOrNull(string field) => (Map?[field] as ScalarNode)?.Text;

    public long IntOf(string field) => (Map?[field] as ScalarNode)?.AsInt64() ?? 0;

    public long? IntOrNull(string field) => (Map?[field] as ScalarNode)?.AsInt64();

    public bool BoolOf(string field) => (Map?[field] as ScalarNode)?.AsBoolean() ?? false;

    public bool? BoolOrNull(string field) => (Map?[field] as ScalarNode)?.AsBoolean();

    /// <summary>The items of a list field, each with its path.</summary>
    public CursorList Each(string field) => new(Map?[field] as ListNode, Path.Child(field));
}

/// <summary>The items of a list, for <c>foreach</c> and by index.</summary>
internal readonly struct CursorList(ListNode? list, FieldPath path)
{
    private readonly ListNode? list = list;

    public FieldPath Path { get; } = path;

    public int Count => list?.Count ?? 0;

    public Cursor this[int index] => new(list![index], Path.Index(index));

    public Enumerator GetEnumerator() => new(this);

    public struct Enumerator(CursorList items)
    {
        private int index = -1;

        public readonly Cursor Current => items[index];

        public bool MoveNext() => ++index < items.Count;
    }
}
