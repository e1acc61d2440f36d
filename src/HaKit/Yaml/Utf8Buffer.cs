using System.Buffers;
using System.Text;

namespace HaKit.Yaml;

/// <summary>A growing byte buffer from the shared pool.</summary>
internal sealed class Utf8Buffer : IDisposable
{
    private const int InitialSize = 64 * 1024;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(InitialSize);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>Room for <paramref name="size"/> bytes; <see cref="Advance"/> says how many were used.</summary>
    public Span<byte> Reserve(int size)
    {
        if (bytes.Length - Length < size)
            Grow(size);
        return bytes.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    public void Append(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        Length += text.Length;
    }

    public void Append(byte single)
    {
        Reserve(1)[0] = single;
        Length++;
    }

    /// <summary>UTF-8 of <paramref name="text"/>; an unpaired surrogate becomes U+FFFD.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        // Text of a gigabyte would need three as UTF-8 at worst, beyond what an int counts.
        if (text.Length > int.MaxValue / 4)
            Advance(Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetByteCount(text))));
        else
            Advance(Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3)));
    }

    /// <summary>Fills with spaces. Indentation is short, and filling it with vectors would be compiled at every start.</summary>
    public static void Blank(Span<byte> room)
    {
        for (var i = 0; i < room.Length; i++)
            room[i] = (byte)' ';
    }

    /// <summary>Takes back what was written behind <paramref name="length"/>.</summary>
    public void Truncate(int length) => Length = length;

    public void Clear() => Length = 0;

    public void Dispose()
    {
        var returned = bytes;
        bytes = [];
        Length = 0;
        if (returned.Length > 0)
            ArrayPool<byte>.Shared.Return(returned);
    }

    private void Grow(int size)
    {
        var needed = checked(Length + size);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, (int)Math.Min(Array.MaxLength, 2L * bytes.Length)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
