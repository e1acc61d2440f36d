using HaKit.Validation.Formats;

namespace HaKit.Validation.Meta;

/// <summary>Whether a text is a JSON object, or JSON's null, which Go reads into a map as well.</summary>
internal static class JsonScan
{
    private const int DeepestNesting = 200;

    public static bool IsObject(string text)
    {
        var at = 0;
        Space(text, ref at);
        if (at >= text.Length || (text[at] != '{' && text.Substring(at).Trim() != "null"))
            return false;
        if (!Value(text, ref at, 0))
            return false;
        Space(text, ref at);
        return at == text.Length;
    }

    private static bool Value(string text, ref int at, int depth)
    {
        Space(text, ref at);
        if (at >= text.Length || depth > DeepestNesting)
            return false;
        switch (text[at])
        {
            case '{':
                return Members(text, ref at, '}', depth, named: true);
            case '[':
                return Members(text, ref at, ']', depth, named: false);
            case '"':
                return Text(text, ref at);
            default:
                return Word(text, ref at, "true") || Word(text, ref at, "false") || Word(text, ref at, "null") || Number(text, ref at);
        }
    }

    private static bool Members(string text, ref int at, char end, int depth, bool named)
    {
        at++;
        Space(text, ref at);
        if (at < text.Length && text[at] == end)
        {
            at++;
            return true;
        }

        while (true)
        {
            Space(text, ref at);
            if (named && (!Text(text, ref at) || !Colon(text, ref at)))
                return false;
            if (!Value(text, ref at, depth + 1))
                return false;
            Space(text, ref at);
            if (at >= text.Length)
                return false;
            var next = text[at++];
            if (next == end)
                return true;
            if (next != ',')
                return false;
        }
    }

    private static bool Colon(string text, ref int at)
    {
        Space(text, ref at);
        return at < text.Length && text[at++] == ':';
    }

    private static bool Text(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '"')
            return false;
        for (at++; at < text.Length; at++)
        {
            if (text[at] < ' ')
                return false;
            if (text[at] == '"')
            {
                at++;
                return true;
            }

            if (text[at] == '\\' && (++at >= text.Length || "\"\\/bfnrtu".IndexOf(text[at]) < 0))
                return false;
        }

        return false;
    }

    private static bool Word(string text, ref int at, string word)
    {
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
            return false;
        at += word.Length;
        return true;
    }

    private static bool Number(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (Scan.IsDigit(text[at]) || text[at] is '-' or '+' or '.' or 'e' or 'E'))
            at++;
        return at > start && (Scan.IsDigit(text[start]) || text[start] == '-') && Scan.IsDigit(text[at - 1]);
    }

    private static void Space(string text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r')
            at++;
    }
}
