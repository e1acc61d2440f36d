namespace HaKit.Tree;

/// <summary>A key with its value and the place of the key.</summary>
internal readonly record struct MapEntry(string Key, Node Value, Place KeyPlace)
{
    public MapEntry(string key, Node value) : this(key, value, value.Place)
    {
    }
}

/// <summary>
/// A map, in the order written. A key that was written twice is kept twice, so that validation can name it; a look-up finds the last, as
/// the API server's lenient decoder does.
/// </summary>
internal sealed class MapNode(IReadOnlyList<MapEntry> entries, Place place) : Node(place)
{
    private const int IndexFrom = 32;

    // Looked through far more often than anything else in HaKit, and an array behind an interface is slow.
    private readonly MapEntry[] items = entries as MapEntry[] ?? [.. entries];
    private Dictionary<string, Node>? index;

    public override NodeKind Kind => NodeKind.Map;

    public IReadOnlyList<MapEntry> Entries => items;

    public int Count => items.Length;

    /// <summary>The value of <paramref name="key"/>, null where there is none. A written null is a node of kind <see cref="NodeKind.Null"/>.</summary>
    public Node? this[string key]
    {
        get
        {
            if (items.Length >= IndexFrom)
                return (index ??= BuildIndex()).TryGetValue(key, out var found) ? found : null;
            for (var i = items.Length - 1; i >= 0; i--)
            {
                if (items[i].Key == key)
                    return items[i].Value;
            }

            return null;
        }
    }

    /// <summary>The entry at a position.</summary>
    public MapEntry EntryAt(int position) => items[position];

    public bool ContainsKey(string key) => this[key] is not null;

    private Dictionary<string, Node> BuildIndex()
    {
        var built = new Dictionary<string, Node>(items.Length, StringComparer.Ordinal);
        foreach (var entry in items)
            built[entry.Key] = entry.Value;
        return built;
    }
}
