namespace HaKit.Tree.Yaml;

/// <summary>
/// The entries of a map while it is read. A key written twice is kept twice; what a merge brings takes the place of what stands there, and a key
/// written after the merge takes its place in turn: kubectl goes by the order of the lines.
/// </summary>
internal sealed class EntryList
{
    private readonly List<MapEntry> entries = [];
    private Dictionary<string, int>? index;
    private HashSet<string>? merged;

    public void Add(MapEntry entry)
    {
        if (merged is not null && merged.Remove(entry.Key))
        {
            entries[index![entry.Key]] = entry;
            return;
        }

        if (index is not null)
            index[entry.Key] = entries.Count;
        entries.Add(entry);
    }

    public void Merge(MapNode map)
    {
        merged ??= new HashSet<string>(StringComparer.Ordinal);
        index ??= Index();
        foreach (var entry in map.Entries)
        {
            if (index.TryGetValue(entry.Key, out var at))
            {
                entries[at] = entry;
            }
            else
            {
                index[entry.Key] = entries.Count;
                entries.Add(entry);
            }

            merged.Add(entry.Key);
        }
    }

    public MapEntry[] ToArray() => entries.ToArray();

    private Dictionary<string, int> Index()
    {
        var built = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
            built[entries[i].Key] = i;
        return built;
    }
}
