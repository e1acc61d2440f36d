using HaKit.Tree;

namespace HaKit.Validation.Decoding;

/// <summary>Finds keys that come twice: by comparing in small maps, by hashing in large ones.</summary>
internal readonly struct KeySet(int count)
{
    private const int HashFrom = 16;

    private readonly HashSet<string>? keys = count >= HashFrom ? new HashSet<string>(StringComparer.Ordinal) : null;
    private readonly int count = count;

    public bool IsNone => count == 0;

    /// <summary>False where the key of entry <paramref name="index"/> stands before it already.</summary>
    public bool Add(MapNode map, int index)
    {
        var key = map.EntryAt(index).Key;
        if (keys is not null)
            return keys.Add(key);
        for (var i = 0; i < index; i++)
        {
            if (map.EntryAt(i).Key == key)
                return false;
        }

        return true;
    }
}
