namespace HaKit.Inputs;

/// <summary>Reads a file or a pipe whole, up to a limit: a device that never ends must not eat the memory.</summary>
internal static class FileBytes
{
    /// <summary>The most that one input may hold.</summary>
    public const int LimitInMiB = 512;

    private const int Limit = LimitInMiB * 1024 * 1024;

    public static ReadOnlyMemory<byte> Read(string path)
    {
        // Not FileStream.Length alone: pipes and devices have none.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return Read(stream, stream.CanSeek ? stream.Length : 0);
    }

    public static ReadOnlyMemory<byte> Read(Stream stream, long expected = 0)
    {
        if (expected > Limit)
            throw TooLarge();
        var bytes = new byte[Math.Max(expected + 1, 16 * 1024)];
        var length = 0;
        while (true)
        {
            if (length == bytes.Length)
            {
                if (length > Limit)
                    throw TooLarge();
                Array.Resize(ref bytes, (int)Math.Min(length * 2L, Limit + 1L));
            }

            var read = stream.Read(bytes, length, bytes.Length - length);
            if (read == 0)
                return bytes.AsMemory(0, length);
            length += read;
        }
    }

    private static IOException TooLarge() => new($"larger than {LimitInMiB} MiB, the most that one input may hold");
}
