using HaKit.Tree;

namespace HaKit.Yaml;

/// <summary>
/// The entries of a map in the order they are written, which rendered trees mostly have already. A map with metadata is an object, wherever it
/// stands.
/// </summary>
internal static class SortedEntries
{
    public static IReadOnlyList<MapEntry> Of(MapNode map, bool isRoot)
    {
        Comparison<string> order = isRoot || map.ContainsKey("metadata") ? KeyOrder.CompareObjectFields : KeyOrder.Compare;
        var entries = map.Entries;
        for (var i = 1; i < entries.Count; i++)
        {
            if (order(entries[i - 1].Key, entries[i].Key) > 0)
                return Sort(entries, order);
        }

        return entries;
    }

    /// <summary>Stable, so that of a key that stands twice the last stays last.</summary>
    private static MapEntry[] Sort(IReadOnlyList<MapEntry> entries, Comparison<string> order)
    {
        var sorted = entries.ToArray();
        var places = new int[sorted.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = i;
        Array.Sort(places, (a, b) => order(entries[a].Key, entries[b].Key) is var byKey && byKey != 0 ? byKey : a - b);
        for (var i = 0; i < places.Length; i++)
            sorted[i] = entries[places[i]];
        return sorted;
    }
}
