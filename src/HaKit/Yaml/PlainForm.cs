namespace HaKit.Yaml;

/// <summary>Plain text that some reader, of YAML 1.1 or 1.2, does not take for a string.</summary>
internal static class PlainForm
{
    private static readonly CharSet Decimal = new("0123456789");
    private static readonly CharSet DecimalOrLow = new("0123456789_");
    private static readonly CharSet Hexadecimal = new("0123456789abcdefABCDEF_");
    private static readonly CharSet Octal = new("01234567_");

    /// <summary>Null, booleans, the merge and value keys, infinity; in any case, as some readers ignore it.</summary>
    public static bool IsWord(ReadOnlySpan<char> text)
    {
        if (text.Length > 5 || text[0] is not ('y' or 'Y' or 'n' or 'N' or 'o' or 'O' or 't' or 'T' or 'f' or 'F' or '~' or '=' or '.' or '<' or '+' or '-'))
            return false;
        Span<char> lower = stackalloc char[text.Length];
        text.ToLowerInvariant(lower);
        return lower is "y" or "n" or "~" or "=" or "." or "no" or "on" or "<<" or "yes" or "off" or "true" or "null" or "false"
            or ".inf" or ".nan" or "+.inf" or "-.inf" or "+.nan" or "-.nan";
    }

    /// <summary>False where the first characters mean structure, a document marker, or quotes.</summary>
    public static bool MayStart(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`':
                return false;
            case '-':
                return text.Length > 1 && text[1] is not (' ' or '\t' or '\n') && !text.StartsWith("---", StringComparison.Ordinal);
            case '.':
                return !text.StartsWith("...", StringComparison.Ordinal);
            default:
                return true;
        }
    }

    /// <summary>Integers and floats of any base, sexagesimals (12:30:45) and dates.</summary>
    public static bool IsNumeric(ReadOnlySpan<char> text)
    {
        if (text[0] is not ((>= '0' and <= '9') or '+' or '-' or '.'))
            return false;
        var at = text[0] is '+' or '-' ? 1 : 0;
        var rest = text[at..];
        return IsRadix(rest) || IsDecimal(rest) || IsSexagesimal(rest) || IsDate(text);
    }

    private static bool IsRadix(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] != '0')
            return false;
        var digits = text[2..];
        return text[1] switch
        {
            'x' or 'X' => Hexadecimal.ContainsAll(digits),
            'o' or 'O' => Octal.ContainsAll(digits),
            'b' or 'B' => !digits.ContainsAnyExcept('0', '1', '_'),
            _ => false,
        };
    }

    /// <summary>Digits, with <c>_</c> and, for the oldest readers, <c>,</c> between them; a fraction; an exponent.</summary>
    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var digits = 0;
        var at = Digits(text, 0, ref digits);
        if (at < text.Length && text[at] == '.')
            at = Digits(text, at + 1, ref digits);
        if (digits == 0)
            return false;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-')
                at++;
            digits = 0;
            at = Digits(text, at, ref digits);
            if (digits == 0)
                return false;
        }

        return at == text.Length;
    }

    private static int Digits(ReadOnlySpan<char> text, int at, ref int digits)
    {
        for (; at < text.Length && text[at] is (>= '0' and <= '9') or '_' or ','; at++)
        {
            if (text[at] is >= '0' and <= '9')
                digits++;
        }

        return at;
    }

    private static bool IsSexagesimal(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon <= 0 || !DecimalOrLow.ContainsAll(text[..colon]))
            return false;
        while (colon >= 0)
        {
            text = text[(colon + 1)..];
            colon = text.IndexOf(':');
            var part = colon < 0 ? text : text[..colon];
            var point = colon < 0 ? part.IndexOf('.') : -1;
            if (point >= 0)
            {
                if (!DecimalOrLow.ContainsAll(part[(point + 1)..]))
                    return false;
                part = part[..point];
            }

            if (part.Length is 0 or > 2 || !Decimal.ContainsAll(part) || (part.Length == 2 && part[0] > '5'))
                return false;
        }

        return true;
    }

    /// <summary>2001-12-14, with or without a time.</summary>
    private static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length < 8 || text[4] != '-' || !Decimal.ContainsAll(text[..4]))
            return false;
        var at = DatePart(text, 5);
        if (at < 0 || at >= text.Length || text[at] != '-')
            return false;
        at = DatePart(text, at + 1);
        return at >= 0 && (at == text.Length || text[at] is 'T' or 't' or ' ' or '\t');
    }

    private static int DatePart(ReadOnlySpan<char> text, int at)
    {
        var from = at;
        while (at < text.Length && at < from + 2 && text[at] is >= '0' and <= '9')
            at++;
        return at == from ? -1 : at;
    }
}
