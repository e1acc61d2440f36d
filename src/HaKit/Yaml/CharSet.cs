namespace HaKit.Yaml;

/// <summary>A set of ASCII characters. Unlike <see cref="System.Buffers.SearchValues"/> it needs nothing compiled at start, and the texts here are short.</summary>
internal readonly struct CharSet
{
    private readonly ulong low;
    private readonly ulong high;

    public CharSet(string characters)
    {
        foreach (var c in characters)
        {
            if (c < 64)
                low |= 1UL << c;
            else
                high |= 1UL << (c - 64);
        }
    }

    public bool Contains(char c) => c < 64 ? (low >> c & 1) != 0 : c < 128 && (high >> (c - 64) & 1) != 0;

    public bool ContainsAll(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Contains(c))
                return false;
        }

        return true;
    }
}
