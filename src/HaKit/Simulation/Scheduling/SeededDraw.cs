namespace HaKit.Simulating.Scheduling;

/// <summary>A source of draws that gives the same ones for the same seed (xorshift over 64 bits).</summary>
internal sealed class SeededDraw
{
    private readonly ulong first;
    private ulong state;

    public SeededDraw(int seed)
    {
        first = ((ulong)(uint)seed + 1) * 0x9E3779B97F4A7C15UL;
        state = first;
    }

    public void Reset() => state = first;

    /// <summary>The items in a drawn order.</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>A number from 0 to below <paramref name="bound"/>.</summary>
    public int Below(int bound)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)((state >> 11) % (ulong)bound);
    }
}
