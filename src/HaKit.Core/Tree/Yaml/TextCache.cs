namespace HaKit.Tree.Yaml;

/// <summary>One string for the words a manifest repeats: its keys and short values. A miss costs a comparison, never correctness.</summary>
internal sealed class TextCache
{
    private const int Size = 1024;
    private const int Longest = 40;

    private readonly string?[] known = new string?[Size];

    public string Take(string text, int start, int length)
    {
        if (length is 0 or > Longest)
            return length == 0 ? "" : text.Substring(start, length);
        var hash = length;
        for (var i = 0; i < length; i++)
            hash = (hash * 31) + text[start + i];
        ref var slot = ref known[(hash ^ (hash >> 15)) & (Size - 1)];
        if (slot is null || slot.Length != length || string.CompareOrdinal(slot, 0, text, start, length) != 0)
            slot = text.Substring(start, length);
        return slot;
    }
}
