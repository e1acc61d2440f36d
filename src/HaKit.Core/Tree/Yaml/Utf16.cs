namespace HaKit.Tree.Yaml;

/// <summary>Half a surrogate pair is no character and has no UTF-8: like Go, HaKit reads and writes U+FFFD in its place.</summary>
internal static class Utf16
{
    public const char Replacement = '\uFFFD';

    public static string Repair(string text)
    {
        var bad = FirstUnpaired(text, 0);
        if (bad < 0)
            return text;
        var repaired = text.ToCharArray();
        for (; bad >= 0; bad = FirstUnpaired(text, bad + 1))
            repaired[bad] = Replacement;
        return new string(repaired);
    }

    /// <summary>The index of the first unpaired surrogate at or behind <paramref name="from"/>, -1 where there is none.</summary>
    public static int FirstUnpaired(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else
                return i;
        }

        return -1;
    }
}
