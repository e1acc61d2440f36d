using System.Globalization;
using System.Text;

namespace HaKit.Text;

/// <summary>
/// Text from an input as it may be shown: what a terminal would obey (escape sequences, line ends, direction overrides) is made visible, so that a manifest
/// cannot forge a line of the report.
/// </summary>
internal static class Printable
{
    /// <summary>One line; line ends and tabs become escapes too.</summary>
    public static string Line(string text) => Clean(text, keepTabs: false, keepLines: false);

    /// <summary>A source line: tabs stay, so that a caret below it can be aligned.</summary>
    public static string SourceLine(string text) => Clean(text, keepTabs: true, keepLines: false);

    /// <summary>Text of several lines.</summary>
    public static string Lines(string text) => Clean(text, keepTabs: false, keepLines: true);

    private static string Clean(string text, bool keepTabs, bool keepLines)
    {
        var first = 0;
        while (first < text.Length && !IsUnsafe(text, first, keepTabs, keepLines))
            first++;
        if (first == text.Length)
            return text;

        var clean = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            if (!IsUnsafe(text, i, keepTabs, keepLines))
            {
                clean.Append(text[i]);
                if (char.IsHighSurrogate(text[i]))
                    clean.Append(text[++i]);
                continue;
            }

            clean.Append(text[i] switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                var c => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
            });
        }

        return clean.ToString();
    }

    private static bool IsUnsafe(string text, int i, bool keepTabs, bool keepLines)
    {
        var c = text[i];
        if (c is >= ' ' and < '\x7f')
            return false;
        if (c == '\t')
            return !keepTabs;
        if (c == '\n')
            return !keepLines;
        if (char.IsHighSurrogate(c))
            return i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]) || IsObeyed(CharUnicodeInfo.GetUnicodeCategory(text, i));
        if (char.IsLowSurrogate(c))
            return i == 0 || !char.IsHighSurrogate(text[i - 1]) || IsObeyed(CharUnicodeInfo.GetUnicodeCategory(text, i - 1));
        return c >= '\uFFFE' || IsObeyed(char.GetUnicodeCategory(c));
    }

    /// <summary>True for a character that a terminal or a viewer obeys instead of showing it.</summary>
    public static bool IsObeyed(UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
