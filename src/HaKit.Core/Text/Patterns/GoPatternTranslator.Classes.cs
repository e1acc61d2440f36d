using System.Globalization;
using System.Text;

namespace HaKit.Text;

/// <summary>Escapes and character classes, which are ASCII in Go.</summary>
internal sealed partial class GoPatternTranslator
{
    private const string Word = "0-9A-Za-z_";
    private const string Space = "\\t\\n\\f\\r ";

    private static readonly Dictionary<string, string> Posix = new(StringComparer.Ordinal)
    {
        ["alnum"] = "0-9A-Za-z",
        ["alpha"] = "A-Za-z",
        ["ascii"] = "\\x00-\\x7F",
        ["blank"] = "\\t ",
        ["cntrl"] = "\\x00-\\x1F\\x7F",
        ["digit"] = "0-9",
        ["graph"] = "!-~",
        ["lower"] = "a-z",
        ["print"] = " -~",
        ["punct"] = "!-/:-@\\[-`{-~",
        ["space"] = "\\t\\n\\v\\f\\r ",
        ["upper"] = "A-Z",
        ["word"] = Word,
        ["xdigit"] = "0-9A-Fa-f",
    };

    private static readonly string[] Categories =
        ["L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Cs", "Co"];

    private string? Escape()
    {
        var start = at++;
        if (at >= pattern.Length)
            return "trailing backslash at end of expression: ``";
        var c = pattern[at];
        switch (c)
        {
            case 'A' or 'z':
                at++;
                text.Append('\\').Append(c);
                return null;
            case 'b' or 'B':
                at++;
                const string Edge = "(?:(?<=[" + Word + "])(?![" + Word + "])|(?<![" + Word + "])(?=[" + Word + "]))";
                text.Append(c == 'b' ? Edge : "(?!" + Edge + ")");
                return null;
            case 'C':
                at++;
                isUnknown = true;
                return null;
            case 'Q':
                at++;
                var end = pattern.IndexOf("\\E", at, StringComparison.Ordinal);
                var stop = end < 0 ? pattern.Length : end;
                while (at < stop)
                    Literal(pattern[at++]);
                at = end < 0 ? stop : end + 2;
                return null;
        }

        at = start;
        var set = new StringBuilder();
        if (Set(set, out var negated) is { } problem)
            return problem;
        if (set.Length > 0)
        {
            AppendClass(set.ToString(), negated);
            return null;
        }

        if (Character(out var code) is { } wrong)
            return wrong;
        text.Append(Quoted(code));
        return null;
    }

    private void AppendClass(string set, bool negated)
    {
        var one = (negated ? "[^" : "[") + set + "]";
        text.Append(negated && isWide ? "(?:" + Pair + "|" + one + ")" : one);
    }

    /// <summary>A class by a letter or a name: <c>\d</c>, <c>\pL</c>. Leaves the set empty where there is none.</summary>
    private string? Set(StringBuilder set, out bool negated)
    {
        negated = false;
        if (at + 1 >= pattern.Length || pattern[at] != '\\')
            return null;
        var letter = pattern[at + 1];
        var found = char.ToLowerInvariant(letter) switch { 'd' => "0-9", 'w' => Word, 's' => Space, _ => null };
        if (found is not null)
        {
            negated = char.IsUpper(letter);
            set.Append(found);
            at += 2;
            return null;
        }

        if (letter is not ('p' or 'P'))
            return null;
        var start = at;
        at += 2;
        var name = at < pattern.Length ? pattern.Substring(at, 1) : "";
        at++;
        if (name == "{")
        {
            var end = pattern.IndexOf('}', at);
            if (end < 0)
                return "invalid character class range: `" + pattern.Substring(start) + "`";
            name = pattern.Substring(at, end - at);
            at = end + 1;
        }

        negated = (letter == 'P') != name.StartsWith("^", StringComparison.Ordinal);
        name = name.TrimStart('^');
        if (Array.IndexOf(Categories, name) >= 0)
            set.Append("\\p{").Append(name).Append('}');
        else if (name == "Any")
            set.Append("\\s\\S");
        else if (Scripts.Contains(name))
            (isUnknown, _) = (true, set.Append("\\s"));
        else
            return "invalid character class range: `" + pattern.Substring(start, Math.Min(at, pattern.Length) - start) + "`";
        return null;
    }

    /// <summary>Scripts that Go knows and .NET does not: patterns with them cannot be tried here.</summary>
    private static readonly HashSet<string> Scripts = new(
        ("Arabic Armenian Bengali Bopomofo Braille Cherokee Common Coptic Cyrillic Devanagari Ethiopic Georgian Gothic Greek Gujarati Gurmukhi Han Hangul Hebrew Hiragana "
            + "Inherited Kannada Katakana Khmer Lao Latin Malayalam Mongolian Myanmar Ogham Oriya Runic Sinhala Syriac Tamil Telugu Thaana Thai Tibetan Yi").Split(' '),
        StringComparer.Ordinal);

    private string? Class()
    {
        var start = at++;
        var negated = at < pattern.Length && pattern[at] == '^';
        if (negated)
            at++;
        var set = new StringBuilder();
        for (var first = true; at >= pattern.Length || pattern[at] != ']' || first; first = false)
        {
            if (at >= pattern.Length)
                return "missing closing ]: `" + pattern.Substring(start) + "`";
            if (Item(set, start) is { } problem)
                return problem;
        }

        at++;
        AppendClass(set.ToString(), negated);
        return null;
    }

    private string? Item(StringBuilder set, int start)
    {
        if (string.CompareOrdinal(pattern, at, "[:", 0, 2) == 0 && pattern.IndexOf(":]", at + 2, StringComparison.Ordinal) is > 0 and var end)
        {
            var name = pattern.Substring(at + 2, end - at - 2);
            var isNot = name.StartsWith("^", StringComparison.Ordinal);
            if (!Posix.TryGetValue(name.TrimStart('^'), out var named))
                return "invalid character class range: `" + pattern.Substring(at, end + 2 - at) + "`";
            at = end + 2;
            isUnknown |= isNot;
            set.Append(named);
            return null;
        }

        var part = new StringBuilder();
        if (Set(part, out var negated) is { } problem)
            return problem;
        if (part.Length > 0)
        {
            set.Append(negated ? Negated(part.ToString()) : part.ToString());
            return null;
        }

        var from = at;
        if (Character(out var low) is { } wrong)
            return wrong;
        var high = low;
        if (at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']')
        {
            at++;
            if (Character(out high) is { } other)
                return other;
            if (high < low)
                return "invalid character class range: `" + pattern.Substring(from, at - from) + "`";
        }

        // .NET's classes hold single characters only.
        if (high > 0xFFFF)
        {
            isUnknown |= low > 0xFFFF;
            high = 0xFFFF;
        }

        set.Append(Quoted(Math.Min(low, 0xFFFF)));
        if (high > low)
            set.Append('-').Append(Quoted(high));
        return null;
    }

    private static string Negated(string part)
    {
        switch (part)
        {
            case "0-9":
                return "\\x00-/:-\\uFFFF";
            case Word:
                return "\\x00-/:-@\\[-\\^`{-\\uFFFF";
            case Space:
                return "\\x00-\\x08\\x0B\\x0E-\\x1F!-\\uFFFF";
            default:
                return part.StartsWith("\\p", StringComparison.Ordinal) ? "\\P" + part.Substring(2) : part;
        }
    }

    /// <summary>One character, escaped or not.</summary>
    private string? Character(out int code)
    {
        code = 0;
        if (at >= pattern.Length)
            return "missing closing ]: `" + pattern + "`";
        var start = at;
        if (pattern[at] != '\\')
        {
            var isPair = char.IsHighSurrogate(pattern[at]) && at + 1 < pattern.Length && char.IsLowSurrogate(pattern[at + 1]);
            code = isPair ? char.ConvertToUtf32(pattern[at], pattern[at + 1]) : pattern[at];
            at += isPair ? 2 : 1;
            return null;
        }

        if (++at >= pattern.Length)
            return "trailing backslash at end of expression: ``";
        var c = pattern[at++];
        var simple = "aftnrv".IndexOf(c);
        if (simple >= 0)
            code = "\a\f\t\n\r\v"[simple];
        else if (c == 'x' && Hex(out code))
            return null;
        else if (c is >= '1' and <= '7' && at < pattern.Length && pattern[at] is >= '0' and <= '7' || c == '0')
            Octal(c, out code);
        else if (c < 128 && !char.IsLetterOrDigit(c))
            code = c;
        else
            return "invalid escape sequence: `" + pattern.Substring(start, at - start) + "`";
        return null;
    }

    private void Octal(char first, out int code)
    {
        code = first - '0';
        for (var i = 0; i < 2 && at < pattern.Length && pattern[at] is >= '0' and <= '7'; i++)
            code = (code * 8) + (pattern[at++] - '0');
    }

    private bool Hex(out int code)
    {
        var isBraced = at < pattern.Length && pattern[at] == '{';
        var end = isBraced ? pattern.IndexOf('}', at) : at + 2;
        code = 0;
        if (end < 0 || end > pattern.Length)
            return false;
        var digits = isBraced ? pattern.Substring(at + 1, end - at - 1) : pattern.Substring(at, 2);
        if (digits.Length is 0 or > 6 || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code) || code > 0x10FFFF)
            return false;
        at = isBraced ? end + 1 : end;
        return true;
    }

    private static string Quoted(int code)
    {
        if (code > 0xFFFF)
            return "(?:" + char.ConvertFromUtf32(code) + ")";
        var isWord = code is >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z' or '_';
        return isWord ? ((char)code).ToString() : code is > 32 and < 127 ? "\\" + (char)code : "\\u" + code.ToString("X4", CultureInfo.InvariantCulture);
    }
}
