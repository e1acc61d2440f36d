using System.Globalization;
using System.Text;

namespace HaKit.Text;

/// <summary>Writes a pattern of Go's regexp as one of .NET's, and tells what Go refuses.</summary>
internal sealed partial class GoPatternTranslator
{
    private const int MostRepeats = 1000;
    private const int DeepestNesting = 250;
    private const string Pair = "[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]";

    private readonly string pattern;
    private readonly bool isWide;
    private readonly StringBuilder text = new();
    private bool isUnknown;
    private int at;

    private GoPatternTranslator(string pattern, bool isWide) => (this.pattern, this.isWide) = (pattern, isWide);

    /// <summary>Why the pattern is refused; null where it is not, with what .NET reads as Go reads the pattern. That is null where it cannot be said in .NET's terms.</summary>
    public static string? Translate(string pattern, bool isWide, out string? translated)
    {
        var translator = new GoPatternTranslator(pattern, isWide);
        var problem = translator.Alternatives(new Flags(false, false, false), 0);
        if (problem is null && translator.at < pattern.Length)
            problem = "unexpected ): `" + pattern + "`";
        translated = problem is null && !translator.isUnknown ? translator.text.ToString() : null;
        return problem;
    }

    /// <summary>Flags of the group that is read: lines, dot matches newline, shortest match first.</summary>
    private readonly record struct Flags(bool Lines, bool DotAll, bool Ungreedy);

    private string? Alternatives(Flags flags, int depth)
    {
        if (depth > DeepestNesting)
            return "expression nests too deeply: `" + pattern + "`";
        var canRepeat = false;
        var isRepeated = false;
        while (at < pattern.Length && pattern[at] != ')')
        {
            var start = at;
            var c = pattern[at];
            if (Repetition(c, flags, canRepeat, ref isRepeated, out var problem))
            {
                if (problem is not null)
                    return problem;
                canRepeat = true;
                continue;
            }

            isRepeated = false;
            canRepeat = c != '|';
            problem = c switch
            {
                '(' => Group(ref flags, depth, ref canRepeat),
                '[' => Class(),
                '\\' => Escape(),
                _ => Plain(c, flags),
            };
            if (problem is not null)
                return problem;
            if (at == start)
                at++;
        }

        return null;
    }

    private string? Plain(char c, Flags flags)
    {
        at++;
        switch (c)
        {
            case '|':
                text.Append('|');
                break;
            case '.':
                text.Append(isWide ? "(?:" + Pair + "|" + (flags.DotAll ? "[\\s\\S]" : "[^\\n]") + ")" : flags.DotAll ? "[\\s\\S]" : "[^\\n]");
                break;
            case '^':
                text.Append(flags.Lines ? "(?:(?m:^))" : "\\A");
                break;
            case '$':
                text.Append(flags.Lines ? "(?:(?m:$))" : "\\z");
                break;
            default:
                Literal(c);
                break;
        }

        return null;
    }

    private void Literal(char c)
    {
        if (char.IsHighSurrogate(c) && at < pattern.Length && char.IsLowSurrogate(pattern[at]))
        {
            text.Append("(?:").Append(c).Append(pattern[at++]).Append(')');
            return;
        }

        if ("\\*+?|{}[]()^$.# ".IndexOf(c) >= 0)
            text.Append('\\');
        text.Append(c);
    }

    /// <summary>Reads <c>*</c>, <c>+</c>, <c>?</c>, <c>{n,m}</c>; braces that are no repetition are characters.</summary>
    private bool Repetition(char c, Flags flags, bool canRepeat, ref bool isRepeated, out string? problem)
    {
        problem = null;
        var start = at;
        string operation;
        if (c is '*' or '+' or '?')
        {
            operation = c.ToString();
            at++;
        }
        else if (c == '{' && Bounds(out var least, out var most, out operation))
        {
            if (least > MostRepeats || most > MostRepeats || (most >= 0 && least > most))
            {
                problem = "invalid repeat count: `" + operation + "`";
                return true;
            }
        }
        else
        {
            at = start;
            return false;
        }

        if (!canRepeat)
        {
            problem = "missing argument to repetition operator: `" + operation + "`";
            return true;
        }

        if (isRepeated)
        {
            problem = "invalid nested repetition operator: `" + pattern.Substring(start - 1, at - start + 1) + "`";
            return true;
        }

        var isLazy = at < pattern.Length && pattern[at] == '?';
        if (isLazy)
            at++;
        text.Append(operation).Append(isLazy != flags.Ungreedy ? "?" : "");
        isRepeated = true;
        return true;
    }

    private bool Bounds(out int least, out int most, out string operation)
    {
        (least, most, operation) = (0, -1, "");
        var end = pattern.IndexOf('}', at);
        if (end < 0)
            return false;
        var body = pattern.Substring(at + 1, end - at - 1).Split(',');
        if (body.Length > 2 || !Number(body[0], out least) || (body.Length == 2 && body[1].Length > 0 && !Number(body[1], out most)))
            return false;
        if (body.Length == 1)
            most = least;
        operation = pattern.Substring(at, end - at + 1);
        at = end + 1;
        return true;
    }

    private static bool Number(string digits, out int value)
    {
        value = 0;
        if (digits.Length == 0 || (digits.Length > 1 && digits[0] == '0') || digits.Any(c => c is < '0' or > '9'))
            return false;
        value = digits.Length > 8 ? int.MaxValue : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }

    private string? Group(ref Flags flags, int depth, ref bool canRepeat)
    {
        at++;
        var inner = flags;
        if (at < pattern.Length && pattern[at] == '?')
        {
            var problem = Special(ref flags, ref inner, out var isFlagsOnly);
            if (problem is not null)
                return problem;
            if (isFlagsOnly)
            {
                canRepeat = false;
                return null;
            }
        }
        else
        {
            text.Append('(');
        }

        if (Alternatives(inner, depth + 1) is { } nested)
            return nested;
        if (at >= pattern.Length)
            return "missing closing ): `" + pattern + "`";
        at++;
        text.Append(')');
        return null;
    }

    /// <summary>What follows <c>(?</c>: a name, or flags for the group or for what follows.</summary>
    private string? Special(ref Flags flags, ref Flags inner, out bool isFlagsOnly)
    {
        isFlagsOnly = false;
        var start = at - 1;
        at++;
        var isNamed = string.CompareOrdinal(pattern, at, "P<", 0, 2) == 0;
        if (isNamed || (at < pattern.Length && pattern[at] == '<' && at + 1 < pattern.Length && pattern[at + 1] is not ('=' or '!')))
        {
            at += isNamed ? 2 : 1;
            var end = pattern.IndexOf('>', at);
            if (end <= at || pattern.Substring(at, end - at).Any(c => !(c is >= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_')))
                return "invalid named capture: `" + pattern.Substring(start) + "`";

            // Nobody reads the name, and .NET wants it to begin with a letter.
            text.Append('(');
            at = end + 1;
            return null;
        }

        var (set, isOff, any) = (inner, false, false);
        var (ignoresCase, keepsCase) = (false, false);
        for (; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case 'i':
                    (ignoresCase, keepsCase) = (!isOff, isOff);
                    break;
                case 'm':
                    set = set with { Lines = !isOff };
                    break;
                case 's':
                    set = set with { DotAll = !isOff };
                    break;
                case 'U':
                    set = set with { Ungreedy = !isOff };
                    break;
                case '-' when !isOff:
                    isOff = true;
                    any = false;
                    continue;
                case ':' or ')' when !isOff || any:
                    isFlagsOnly = pattern[at++] == ')';
                    inner = set;
                    if (isFlagsOnly)
                        flags = set;
                    var letters = ignoresCase ? "i" : keepsCase ? "-i" : "";
                    text.Append(isFlagsOnly ? letters.Length == 0 ? "" : "(?" + letters + ")" : "(?" + letters + ":");
                    return null;
                default:
                    return "invalid or unsupported Perl syntax: `" + pattern.Substring(start, at - start + 1) + "`";
            }

            any = true;
        }

        return "missing closing ): `" + pattern + "`";
    }
}
