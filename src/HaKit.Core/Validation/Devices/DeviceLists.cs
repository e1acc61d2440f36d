using HaKit.Tree;

namespace HaKit.Validation.Devices;

/// <summary>Lists and maps of resource.k8s.io: one that is too long is told as such and not looked into.</summary>
internal static class DeviceLists
{
    public static void Slice(Errors errors, CursorList list, int most, Action<Cursor> check)
    {
        if (list.Count > most)
        {
            errors.TooMany(list.Path, list.Count, most);
            return;
        }

        foreach (var item in list)
            check(item);
    }

    /// <summary>As a slice, and no item may come twice.</summary>
    public static void Set(Errors errors, CursorList list, int most, Action<Cursor> check, Func<Cursor, string> key)
    {
        Slice(errors, list, most, check);
        if (list.Count > most)
            return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list)
        {
            if (!seen.Add(key(item)))
                errors.Duplicate(item.Path, key(item));
        }
    }

    /// <summary>A map with checked keys. Long keys are cut in the middle of the path, as the server does.</summary>
    public static void Map(Errors errors, Cursor map, int most, int longestKey, Action<FieldPath, string> key, Action<Cursor>? check = null)
    {
        var entries = map.Entries;
        if (entries.Count > most)
        {
            errors.TooMany(map.Path, entries.Count, most);
            return;
        }

        foreach (var entry in entries)
        {
            var path = map.Path.Key(Shorten(entry.Key, longestKey));
            key(path, entry.Key);
            check?.Invoke(new Cursor(entry.Value, path));
        }
    }

    private static string Shorten(string key, int longest)
    {
        const string gap = "...";
        var left = longest - gap.Length;
        return key.Length <= longest ? key : key.Substring(0, (left + 1) / 2) + gap + key.Substring(key.Length - (left / 2));
    }
}
