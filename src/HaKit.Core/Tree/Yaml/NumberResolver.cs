using System.Globalization;
using System.Numerics;

namespace HaKit.Tree.Yaml;

/// <summary>Unquoted text that starts like a number → a number in JSON's form, or null where it is only a string.</summary>
internal static class NumberResolver
{
    /// <summary>Digits beyond which converting another base to decimal would cost more than a refusal is worth.</summary>
    private const int MaxRadixDigits = 256;

    public static ScalarNode? Resolve(string text, Place place)
    {
        if (IsPlainDecimal(text))
            return new ScalarNode(NodeKind.Integer, text, place);
        if (IsSpecial(text))
            throw new ReadException($"{text} is a number that JSON, and so Kubernetes, does not have; quote it if a string is meant", place);
        var digits = text[0] == '.' || text.IndexOf('_') < 0 ? text : text.Replace("_", "");
        return Integer(digits, place) ?? Float(digits, place);
    }

    /// <summary>True for a text that Go takes for an integer of 64 bits, with or without sign.</summary>
    public static bool IsGoInteger(string text) =>
        Integer(text.Replace("_", ""), Place.None) is { } integer
        && BigInteger.Parse(integer.Text, CultureInfo.InvariantCulture) is var value && value >= long.MinValue && value <= ulong.MaxValue;

    /// <summary>JSON's integers: the digits are kept as they are.</summary>
    private static bool IsPlainDecimal(string text)
    {
        var first = text[0] == '-' ? 1 : 0;
        if (first == text.Length || (text[first] == '0' && (text.Length > first + 1 || first == 1)))
            return false;
        for (var i = first; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
        }

        return true;
    }

    private static bool IsSpecial(string text) => text.TrimStart('+', '-') is ".inf" or ".Inf" or ".INF" or ".nan" or ".NaN" or ".NAN"
        && (text[0] == '.' || (text[1] == '.' && text[2] is 'i' or 'I'));

    private static ScalarNode? Integer(string text, Place place)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var negative = at == 1 && text[0] == '-';
        var radix = Radix(text, ref at);
        if (at == text.Length)
            return null;
        for (var i = at; i < text.Length; i++)
        {
            if (Digit(text[i]) >= radix)
                return null;
        }

        var decimals = radix == 10 ? text.Substring(at).TrimStart('0') : Convert(text, at, radix, place);
        if (decimals.Length == 0)
            decimals = "0";
        return new ScalarNode(NodeKind.Integer, negative && decimals != "0" ? "-" + decimals : decimals, place);
    }

    /// <summary>The base a prefix asks for: 0x, 0o, 0b, and a leading 0 for octal.</summary>
    private static int Radix(string text, ref int at)
    {
        if (at + 1 >= text.Length || text[at] != '0')
            return 10;
        var radix = text[at + 1] switch { 'x' or 'X' => 16, 'o' or 'O' => 8, 'b' or 'B' => 2, _ => 0 };
        at += radix == 0 ? 1 : 2;
        return radix == 0 ? 8 : radix;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    private static string Convert(string text, int at, int radix, Place place)
    {
        if (text.Length - at > MaxRadixDigits)
            throw new ReadException("a number of more than 256 digits; quote it if a string is meant", place);
        var value = BigInteger.Zero;
        for (; at < text.Length; at++)
            value = value * radix + Digit(text[at]);
        return value.ToString(CultureInfo.InvariantCulture);
    }

    private static ScalarNode? Float(string text, Place place)
    {
        if (!IsFloat(text)
            || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || double.IsInfinity(value))
            return null;
        var json = NumberForm.Json(value);
        return new ScalarNode(NumberForm.IsInteger(json) ? NodeKind.Integer : NodeKind.Float, json, place);
    }

    /// <summary>[-+] digits [. digits] [e [-+] digits], with a digit before or after the point.</summary>
    private static bool IsFloat(string text)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var digits = Digits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            digits += Digits(text, ref at);
        }

        if (digits == 0)
            return false;
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            at++;
            if (at < text.Length && text[at] is '+' or '-')
                at++;
            if (Digits(text, ref at) == 0)
                return false;
        }

        return at == text.Length;
    }

    private static int Digits(string text, ref int at)
    {
        var from = at;
        while (at < text.Length && text[at] is >= '0' and <= '9')
            at++;
        return at - from;
    }
}
