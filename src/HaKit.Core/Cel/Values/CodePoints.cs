using System.Text;

namespace HaKit.Cel;

/// <summary>Strings as the language counts them: in code points, which .NET holds in one or two characters.</summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        var count = text.Length;
        foreach (var c in text)
        {
            if (char.IsLowSurrogate(c))
                count--;
        }

        return count;
    }

    /// <summary>Where the code point with this number begins in the text; the text's end for the number after the last.</summary>
    public static int Offset(string text, int number)
    {
        var at = 0;
        for (; number > 0 && at < text.Length; number--)
            at += IsPair(text, at) ? 2 : 1;
        return at;
    }

    /// <summary>The text from one code point up to another.</summary>
    public static string Slice(string text, int start, int end)
    {
        var from = Offset(text, start);
        return text.Substring(from, Offset(text, end) - from);
    }

    /// <summary>Each code point as a string.</summary>
    public static IEnumerable<string> Each(string text)
    {
        for (var at = 0; at < text.Length; at += IsPair(text, at) ? 2 : 1)
            yield return text.Substring(at, IsPair(text, at) ? 2 : 1);
    }

    /// <summary>True for what may stand in a string of the language: every code point but halves of pairs.</summary>
    public static bool IsValid(long code) => code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF);

    public static string Of(int code) => char.ConvertFromUtf32(code);

    /// <summary>UTF-8 that is well-formed; null otherwise.</summary>
    public static string? Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Order by code points; pairs stand behind all single characters.</summary>
    public static int Compare(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            if (left[i] == right[i])
                continue;
            var leftPair = char.IsSurrogate(left[i]);
            return leftPair == char.IsSurrogate(right[i]) ? left[i].CompareTo(right[i]) : leftPair ? 1 : -1;
        }

        return left.Length.CompareTo(right.Length);
    }

    private static bool IsPair(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
}
