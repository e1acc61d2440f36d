namespace HaKit.Inputs;

/// <summary>Reads a file or a pipe whole, up to a limit: a device that never ends must not eat the memory.</summary>
internal static class FileBytes
{
    /// <summary>The most that one input may hold.</summary>
    public const int LimitInMiB = 512;

    /// <summary>How many bytes are looked at for signs that they are no text.</summary>
    private const int ProbeLength = 1024 * 1024;

    private const int Limit = LimitInMiB * 1024 * 1024;

    public static ReadOnlyMemory<byte> Read(string path)
    {
        // Not FileStream.Length alone: pipes and devices have none.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return Read(stream, stream.CanSeek ? stream.Length : 0);
    }

    /// <summary>A file that the user did not name: what waits for a writer, or never ends, is refused.</summary>
    public static ReadOnlyMemory<byte> ReadFound(string path)
    {
        // Devices and pipes have no length; only then is it worth to look closer. Opened for writing too, a pipe does not wait for its writer.
        if (new FileInfo(path).Length == 0)
        {
            try
            {
                using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
                if (!probe.CanSeek)
                    throw new InvalidDataException("not a regular file");
            }
            catch (UnauthorizedAccessException)
            {
                // Nobody but its owner can make it wait.
            }
        }

        return Read(path);
    }

    public static ReadOnlyMemory<byte> Read(Stream stream, long expected = 0)
    {
        if (expected > Limit)
            throw TooLarge();
        // One more than a file's length, so that its end is seen without growing.
        var bytes = new byte[expected > 0 ? expected + 1 : 16 * 1024];
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

            // No text holds a NUL, but a device may hold nothing else: the reader of the text says so.
            if (expected == 0 && length < ProbeLength && IsBinary(bytes.AsSpan(0, length)))
                return bytes.AsMemory(0, length);
        }
    }

    private static bool IsBinary(ReadOnlySpan<byte> bytes) => bytes.Contains((byte)0)
        && !bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && !bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) && !bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]);

    private static IOException TooLarge() => new($"larger than {LimitInMiB} MiB, the most that one input may hold");
}
