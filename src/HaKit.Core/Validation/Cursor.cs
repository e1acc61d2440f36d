using HaKit.Tree;

namespace HaKit.Validation;

/// <summary>
/// A node of a decoded object together with its path. Fields read as Go's do: an absent string is empty, an absent number 0; the nullable readers tell absence apart.
/// Only valid after <see cref="Decoding.Decoder"/>, which leaves neither nulls nor wrong types.
/// </summary>
internal readonly struct Cursor
{
    private readonly FieldPath path;
    private readonly string? leaf;

    public Cursor(Node? node, FieldPath path)
    {
        Node = node;
        this.path = path;
    }

    /// <summary>A field. Few scalars are ever reported on, so their path is put off until it is asked for.</summary>
    private Cursor(Node? node, FieldPath owner, string field)
    {
        Node = node;
        var inner = node is MapNode or ListNode;
        path = inner ? owner.Child(field) : owner;
        leaf = inner ? null : field;
    }

    public Node? Node { get; }

    public FieldPath Path => leaf is null ? path : path.Child(leaf);

    public MapNode? Map => Node as MapNode;

    public bool Exists => Node is not null;

    /// <summary>A scalar's text; empty where it is absent.</summary>
    public string Text => (Node as ScalarNode)?.Text ?? "";

    public long Int => (Node as ScalarNode)?.AsInt64() ?? 0;

    public IReadOnlyList<Node> Items => (Node as ListNode)?.Items ?? [];

    /// <summary>The entries of a map, for <c>foreach</c>.</summary>
    public CursorEntries Entries => new(Map);

    public Cursor this[string field] => new(Map?[field], Path, field);

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
    public CursorList Each(string field) => new(this[field]);
}

/// <summary>The items of a list, for <c>foreach</c> and by index.</summary>
internal readonly struct CursorList(Cursor owner)
{
    private readonly ListNode? list = owner.Node as ListNode;
    private readonly Cursor owner = owner;

    public FieldPath Path => owner.Path;

    public int Count => list?.Count ?? 0;

    public Cursor this[int index] => new(list![index], owner.Path.Index(index));

    /// <summary>The list itself, to report on.</summary>
    public static implicit operator Cursor(CursorList list) => list.owner;

    public Enumerator GetEnumerator() => new(this);

    public struct Enumerator(CursorList items)
    {
        private int index = -1;

        public readonly Cursor Current => items[index];

        public bool MoveNext() => ++index < items.Count;
    }
}

/// <summary>The entries of a map, without the cost of an enumerator behind an interface.</summary>
internal readonly struct CursorEntries(MapNode? map)
{
    private readonly MapNode? map = map;

    public int Count => map?.Count ?? 0;

    public Enumerator GetEnumerator() => new(map);

    public struct Enumerator(MapNode? map)
    {
        private int index = -1;

        public readonly MapEntry Current => map!.EntryAt(index);

        public bool MoveNext() => map is not null && ++index < map.Count;
    }
}
