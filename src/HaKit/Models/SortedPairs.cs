using HaKit.Yaml;

namespace HaKit.Models;

/// <summary>A dictionary's entries in the order they are written.</summary>
internal static class SortedPairs
{
    public static KeyValuePair<string, T>[] Of<T>(IDictionary<string, T> dictionary)
    {
        var pairs = new KeyValuePair<string, T>[dictionary.Count];
        dictionary.CopyTo(pairs, 0);
        for (var i = 1; i < pairs.Length; i++)
        {
            if (KeyOrder.Compare(pairs[i - 1].Key, pairs[i].Key) <= 0)
                continue;
            Array.Sort(pairs, static (a, b) => KeyOrder.Compare(a.Key, b.Key));
            break;
        }

        return pairs;
    }
}
