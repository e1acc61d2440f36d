using System.Globalization;
using System.Text;

namespace HaKit.Cel;

/// <summary>String and bytes literals: quotes taken off, escapes read.</summary>
internal static class CelText
{
    /// <summary>The text of a string literal; null where an escape is none.</summary>
    public static string? String(string token)
    {
        var body = Body(token, out var isRaw);
        if (isRaw)
            return body;
        var text = new StringBuilder(body.Length);
        for (var at = 0; at < body.Length;)
        {
            if (body[at] != '\\')
            {
                text.Append(body[at++]);
                continue;
            }

            if (!Escape(body, ref at, out var code) || !CodePoints.IsValid(code))
                return null;
            text.Append(CodePoints.Of((int)code));
        }

        return text.ToString();
    }

    /// <summary>The bytes of a bytes literal, in which <c>\x</c> and octal escapes are bytes rather than characters.</summary>
    public static byte[]? Bytes(string token)
    {
        var body = Body(token, out var isRaw);
        if (isRaw)
            return Encoding.UTF8.GetBytes(body);
        var bytes = new List<byte>(body.Length);
        for (var at = 0; at < body.Length;)
        {
            if (body[at] != '\\')
            {
                var length = char.IsHighSurrogate(body[at]) && at + 1 < body.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(body.Substring(at, length)));
                at += length;
                continue;
            }

            var isUnicode = at + 1 < body.Length && body[at + 1] is 'u' or 'U';
            if (isUnicode || !Escape(body, ref at, out var code) || code > 255)
                return null;
            bytes.Add((byte)code);
        }

        return [.. bytes];
    }

    private static string Body(string token, out bool isRaw)
    {
        var quote = token.IndexOfAny(['"', '\'']);
        isRaw = token.IndexOf('r', 0, quote) >= 0 || token.IndexOf('R', 0, quote) >= 0;
        var width = token.Length - quote >= 6 && token[quote + 1] == token[quote] && token[quote + 2] == token[quote] ? 3 : 1;
        return token.Substring(quote + width, token.Length - quote - (2 * width)).Replace("\r\n", "\n");
    }

    private static bool Escape(string body, ref int at, out long code)
    {
        code = 0;
        if (at + 1 >= body.Length)
            return false;
        var letter = body[at + 1];
        var simple = "abfnrtv\\'\"`?".IndexOf(letter);
        if (simple >= 0)
        {
            code = "\a\b\f\n\r\t\v\\'\"`?"[simple];
            at += 2;
            return true;
        }

        var digits = letter switch { 'x' or 'X' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
            return Digits(body, ref at, 2, digits, 16, out code);
        return letter is >= '0' and <= '3' && Digits(body, ref at, 1, 3, 8, out code);
    }

    private static bool Digits(string body, ref int at, int skip, int count, int radix, out long code)
    {
        code = 0;
        if (at + skip + count > body.Length)
            return false;
        for (var i = 0; i < count; i++)
        {
            var c = body[at + skip + i];
            var digit = c switch { >= '0' and <= '9' => c - '0', >= 'a' and <= 'f' => c - 'a' + 10, >= 'A' and <= 'F' => c - 'A' + 10, _ => 99 };
            if (digit >= radix)
                return false;
            code = (code * radix) + digit;
        }

        at += skip + count;
        return true;
    }

    /// <summary>An integer literal, decimal or hexadecimal, with its sign.</summary>
    public static bool Int(string token, out long value)
    {
        var negative = token[0] == '-';
        var digits = negative ? token.Substring(1) : token;
        value = 0;
        if (!Uint(digits, out var magnitude) || magnitude > (negative ? 1UL << 63 : long.MaxValue))
            return false;
        value = negative ? unchecked((long)(0 - magnitude)) : (long)magnitude;
        return true;
    }

    public static bool Uint(string token, out ulong value)
    {
        var digits = token.TrimEnd('u', 'U');
        return digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? ulong.TryParse(digits.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
            : ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    public static double Double(string token) =>
        double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.PositiveInfinity;
}
