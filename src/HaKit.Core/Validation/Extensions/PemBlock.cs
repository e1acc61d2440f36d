using System.Text;

namespace HaKit.Validation.Extensions;

/// <summary>PEM texts inside base64 fields.</summary>
internal static class PemBlock
{
    private const string Begin = "-----BEGIN ";
    private const string Dashes = "-----";
    private const string RequestType = "CERTIFICATE REQUEST";

    /// <summary>The bytes of a base64 field, which decoding has found sound; none where they are not.</summary>
    public static byte[] Decode(string base64)
    {
        try
        {
            return Convert.FromBase64String(base64);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    /// <summary>Why the field holds no certificate request; null where it does, as far as its outer form tells.</summary>
    public static string? RequestProblem(string base64)
    {
        if (First(Encoding.UTF8.GetString(Decode(base64))) is not ({ } type, var body) || type != RequestType)
            return "PEM block type must be CERTIFICATE REQUEST";
        return IsRequest(body) ? null : "x509: malformed certificate request";
    }

    /// <summary>The type and content of the first well-formed block.</summary>
    private static (string? Type, byte[] Body) First(string text)
    {
        for (var at = 0; (at = text.IndexOf(Begin, at, StringComparison.Ordinal)) >= 0; at += Begin.Length)
        {
            if (at > 0 && text[at - 1] != '\n')
                continue;
            var start = at + Begin.Length;
            var line = text.IndexOf('\n', start);
            var head = (line < 0 ? text.Substring(start) : text.Substring(start, line - start)).TrimEnd();
            if (line < 0 || !head.EndsWith(Dashes, StringComparison.Ordinal))
                continue;
            var type = head.Substring(0, head.Length - Dashes.Length);
            var end = text.IndexOf("\n-----END " + type + Dashes, line, StringComparison.Ordinal);
            if (end < 0)
                continue;
            var body = text.Substring(line, end - line).Trim();
            var blank = body.IndexOf("\n\n", StringComparison.Ordinal);
            if (body.IndexOf(':') >= 0 && blank >= 0)
                body = body.Substring(blank);
            if (Decode(body) is { Length: > 0 } bytes)
                return (type, bytes);
        }

        return (null, []);
    }

    /// <summary>A sequence of three parts that fills the bytes: what is asked for, the algorithm, the signature.</summary>
    private static bool IsRequest(byte[] der)
    {
        if (!Element(der, 0, out var at, out var end) || der[0] != 0x30 || end != der.Length)
            return false;
        byte[] tags = [0x30, 0x30, 0x03];
        foreach (var tag in tags)
        {
            if (at >= der.Length || der[at] != tag || !Element(der, at, out _, out at))
                return false;
        }

        return at == end;
    }

    private static bool Element(byte[] der, int start, out int content, out int end)
    {
        content = end = 0;
        if (start + 2 > der.Length)
            return false;
        long length = der[start + 1];
        content = start + 2;
        if (length >= 0x80)
        {
            var bytes = (int)length & 0x7f;
            if (bytes is 0 or > 4 || content + bytes > der.Length)
                return false;
            length = 0;
            for (var i = 0; i < bytes; i++)
                length = (length << 8) | der[content + i];
            content += bytes;
        }

        if (content + length > der.Length)
            return false;
        end = content + (int)length;
        return true;
    }
}
