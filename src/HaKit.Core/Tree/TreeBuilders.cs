namespace HaKit.Tree;

/// <summary>Builds a map in order; absent values (null) leave no key. The place given here goes to all that is added without one.</summary>
internal sealed class MapBuilder(Place place)
{
    private readonly List<MapEntry> entries = [];

    public Place Place { get; } = place;

    public int Count => entries.Count;

    public MapBuilder Add(string key, Node? value)
    {
        if (value is not null)
            entries.Add(new MapEntry(key, value));
        return this;
    }

    public MapBuilder Add(string key, string? value) => Add(key, value is null ? null : ScalarNode.String(value, Place));

    public MapBuilder Add(string key, long? value) => Add(key, value is { } v ? ScalarNode.Integer(v, Place) : null);

    public MapBuilder Add(string key, bool? value) => Add(key, value is { } v ? ScalarNode.Boolean(v, Place) : null);

    /// <summary>Adds a map built by <paramref name="build"/>; one that stays empty is left out.</summary>
    public MapBuilder AddMap(string key, Action<MapBuilder> build)
    {
        var child = new MapBuilder(Place);
        build(child);
        return child.Count == 0 ? this : Add(key, child.Build());
    }

    /// <summary>Adds a list; an empty one is left out.</summary>
    public MapBuilder AddList(string key, IReadOnlyList<Node> items) => items.Count == 0 ? this : Add(key, new ListNode(items, Place));

    public MapNode Build() => new(entries.ToArray(), Place);
}
