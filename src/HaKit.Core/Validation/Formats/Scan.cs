namespace HaKit.Validation.Formats;

/// <summary>Classes of ASCII characters.</summary>
internal static class Scan
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLower(char c) => c is >= 'a' and <= 'z';

    public static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z';

    public static bool IsLowerOrDigit(char c) => IsLower(c) || IsDigit(c);

    public static bool IsAlphanumeric(char c) => IsLetter(c) || IsDigit(c);

    /// <summary>True where every character passes; also for an empty text.</summary>
    public static bool All(string value, Func<char, bool> passes)
    {
        foreach (var c in value)
        {
            if (!passes(c))
                return false;
        }

        return true;
    }

    /// <summary>Letters, digits and <c>-_.</c>, a letter or digit at both ends; not empty.</summary>
    public static bool IsQualified(string value, int start, int end)
    {
        if (end <= start || !IsAlphanumeric(value[start]) || !IsAlphanumeric(value[end - 1]))
            return false;
        for (var i = start; i < end; i++)
        {
            if (!IsAlphanumeric(value[i]) && value[i] is not ('-' or '_' or '.'))
                return false;
        }

        return true;
    }

    /// <summary>The length as the server counts it, in bytes of UTF-8.</summary>
    public static int Bytes(string value)
    {
        foreach (var c in value)
        {
            if (c > '\u007f')
                return System.Text.Encoding.UTF8.GetByteCount(value);
        }

        return value.Length;
    }
}
