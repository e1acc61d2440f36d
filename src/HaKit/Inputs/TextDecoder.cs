using System.Text;
using System.Text.Unicode;

namespace HaKit.Inputs;

/// <summary>A text, and the encoding that gives its bytes back, byte-order mark included.</summary>
internal sealed record DecodedText(string Text, Encoding Encoding);

/// <summary>
/// Bytes into text. UTF-8 unless a byte-order mark says UTF-16 or UTF-32, as YAML and JSON have it; bytes that are no text are refused with their
/// place instead of being replaced.
/// </summary>
internal static class TextDecoder
{
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes, out (int Line, int Column, string Message) problem)
    {
        problem = default;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return Strict(new UTF32Encoding(false, true, true), bytes[4..], "UTF-32", out problem);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return Strict(new UTF32Encoding(true, true, true), bytes[4..], "UTF-32", out problem);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Strict(new UnicodeEncoding(false, true, true), bytes[2..], "UTF-16", out problem);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Strict(new UnicodeEncoding(true, true, true), bytes[2..], "UTF-16", out problem);
        var hasMark = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        if (hasMark)
            bytes = bytes[3..];

        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            problem = At(bytes, nul, "a NUL byte: this is not a text file");
            return null;
        }

        return Utf8.IsValid(bytes) ? new DecodedText(Encoding.UTF8.GetString(bytes), new UTF8Encoding(hasMark)) : NotUtf8(bytes, out problem);
    }

    private static DecodedText? NotUtf8(ReadOnlySpan<byte> bytes, out (int Line, int Column, string Message) problem)
    {
        var good = 0;
        while (good < bytes.Length && System.Text.Rune.DecodeFromUtf8(bytes[good..], out _, out var length) == System.Buffers.OperationStatus.Done)
            good += length;
        problem = At(bytes, good, $"byte 0x{bytes[good]:X2} is not UTF-8: save the file as UTF-8, or begin it with a byte-order mark");
        return null;
    }

    private static (int Line, int Column, string Message) At(ReadOnlySpan<byte> bytes, int offset, string message)
    {
        var before = bytes[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1, message);
    }

    private static DecodedText? Strict(Encoding encoding, ReadOnlySpan<byte> bytes, string name, out (int Line, int Column, string Message) problem)
    {
        problem = default;
        try
        {
            return new DecodedText(encoding.GetString(bytes), encoding);
        }
        catch (ArgumentException)
        {
            problem = (1, 1, $"not {name}, although its byte-order mark says so");
            return null;
        }
    }
}
