using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace HaKit.Text;

/// <summary>
/// A pattern of Go's regexp (RE2), run by .NET's engine: what the two read differently is translated, what RE2 refuses is a <see cref="Problem"/>, and
/// matching takes time linear in the text where the runtime has such an engine, and is given up after a while where it has not.
/// </summary>
internal sealed class GoPattern
{
    private const int MostKept = 512;

    /// <summary><c>RegexOptions.NonBacktracking</c>, which .NET 7 brought.</summary>
    private const RegexOptions Linear = (RegexOptions)1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly ConcurrentDictionary<string, GoPattern> Known = new(StringComparer.Ordinal);

    private readonly Lazy<Regex?> plain;
    private readonly Lazy<Regex?> wide;

    private GoPattern(string pattern)
    {
        Problem = GoPatternTranslator.Translate(pattern, isWide: false, out var translated);
        plain = new Lazy<Regex?>(() => Make(translated));
        wide = new Lazy<Regex?>(() => GoPatternTranslator.Translate(pattern, isWide: true, out var pairs) is null ? Make(pairs) : null);
    }

    /// <summary>Why Go would refuse the pattern; null where it would not.</summary>
    public string? Problem { get; }

    public static GoPattern Compile(string pattern)
    {
        if (Known.Count > MostKept)
            Known.Clear();
        return Known.GetOrAdd(pattern, static text => new GoPattern(text));
    }

    /// <summary>Whether the pattern is found in the text; nothing where that cannot be told.</summary>
    public bool? IsMatch(string text) => For(text) is { } regex ? Guarded<bool?>(() => regex.IsMatch(text)) : null;

    /// <summary>What the pattern finds, at most so many times; nothing where that cannot be told.</summary>
    public IReadOnlyList<string>? Find(string text, long most)
    {
        if (For(text) is not { } regex)
            return null;
        return Guarded<IReadOnlyList<string>?>(() =>
        {
            var found = new List<string>();
            var end = -1;
            for (var match = regex.Match(text); match.Success && (most < 0 || found.Count < most); match = match.NextMatch())
            {
                // Go passes over an empty match right behind another.
                if (match.Length > 0 || match.Index != end)
                    found.Add(match.Value);
                end = match.Index + match.Length;
            }

            return found;
        });
    }

    private Regex? For(string text)
    {
        foreach (var c in text)
        {
            if (char.IsSurrogate(c))
                return wide.Value;
        }

        return plain.Value;
    }

    private static T? Guarded<T>(Func<T?> match)
    {
        try
        {
            return match();
        }
        catch (RegexMatchTimeoutException)
        {
            return default;
        }
    }

    private static Regex? Make(string? pattern)
    {
        if (pattern is null)
            return null;
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | Linear, Longest);
        }
        catch (ArgumentException)
        {
        }
        catch (NotSupportedException)
        {
        }

        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Longest);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
