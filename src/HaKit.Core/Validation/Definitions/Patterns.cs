using System.Text.RegularExpressions;

namespace HaKit.Validation.Definitions;

/// <summary>Whether Go can read a regular expression: it knows neither looking around nor references back.</summary>
internal static class Patterns
{
    private static readonly string[] Unsupported = ["(?=", "(?!", "(?<=", "(?<!", "(?>", "(?("];

    public static string? Problem(string pattern)
    {
        var found = Array.Find(Unsupported, one => IndexOf(pattern, one) >= 0);
        if (found is not null)
            return "error parsing regexp: invalid or unsupported Perl syntax: `" + found + "`";
        for (var i = 0; i + 1 < pattern.Length; i++)
        {
            if (pattern[i] != '\\')
                continue;
            if (pattern[++i] is >= '1' and <= '9')
                return "error parsing regexp: invalid escape sequence: `\\" + pattern[i] + "`";
        }

        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return null;
        }
        catch (ArgumentException)
        {
            return "error parsing regexp";
        }
    }

    private static int IndexOf(string pattern, string part)
    {
        for (var at = pattern.IndexOf(part, StringComparison.Ordinal); at >= 0; at = pattern.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || pattern[at - 1] != '\\')
                return at;
        }

        return -1;
    }
}
