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
    private const int IndexFrom = 12;

    private Dictionary<string, Node>? index;

    public override NodeKind Kind => NodeKind.Map;

    public IReadOnlyList<MapEntry> Entries { get; } = entries;

    public int Count => Entries.Count;

    /// <summary>The value of <paramref name="key"/>, null where there is none. A written null is a node of kind <see cref="NodeKind.Null"/>.</summary>
    public Node? this[string key]
    {
        get
        {
            if (Entries.Count >= IndexFrom)
                return (index ??= BuildIndex()).TryGetValue(key, out var found) ? found : null;
            for (var i = Entries.Count - 1; i >= 0; i--)
            {
                if (Entries[i].Key == key)
                    return Entries[i].Value;
            }

            return null;
        }
    }

    public bool ContainsKey(string key) => this[key] is not null;

    private Dictionary<string, Node> BuildIndex()
    {
        var built = new Dictionary<string, Node>(Entries.Count, StringComparer.Ordinal);
        foreach (var entry in Entries)
            built[entry.Key] = entry.Value;
        return built;
    }
}
