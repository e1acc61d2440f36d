namespace HaKit.Settings;

/// <summary>
/// A path pattern: <c>?</c> and <c>*</c> stand for characters within one path segment, <c>[a-z]</c> and <c>[!a-z]</c> for one of a set, a segment <c>**</c> for
/// any number of segments. Paths use <c>/</c>. Matching takes time linear in pattern × path, whatever the pattern.
/// </summary>
internal sealed class GlobPattern
{
    private readonly string[] segments;

    public GlobPattern(string pattern) => segments = pattern.Split('/');

    public static bool IsPattern(string text) => text.IndexOfAny(['*', '?', '[']) >= 0;

    public bool Matches(string path) => Match(path.Split('/'), wholePath: true);

    /// <summary>True where the path, or a directory above it, matches.</summary>
    public bool MatchesPathOrParent(string path) => Match(path.Split('/'), wholePath: false);

    /// <summary>Walks path and pattern together, keeping the set of pattern positions that are reachable.</summary>
    private bool Match(string[] path, bool wholePath)
    {
        var at = new bool[segments.Length + 1];
        Reach(at, 0);
        foreach (var part in path)
        {
            var next = new bool[segments.Length + 1];
            for (var i = 0; i < segments.Length; i++)
            {
                if (!at[i])
                    continue;
                if (segments[i] == "**")
                    Reach(next, i);
                else if (MatchesSegment(segments[i], part))
                    Reach(next, i + 1);
            }

            at = next;
            if (!wholePath && at[segments.Length])
                return true;
        }

        return at[segments.Length];
    }

    /// <summary>A <c>**</c> may stand for no segment at all, so reaching it reaches what follows.</summary>
    private void Reach(bool[] at, int position)
    {
        at[position] = true;
        while (position < segments.Length && segments[position] == "**")
            at[++position] = true;
    }

    private static bool MatchesSegment(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && MatchesOne(pattern, p, text[t], out var after))
            {
                p = after;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    private static bool MatchesOne(string pattern, int p, char c, out int after)
    {
        after = p + 1;
        if (pattern[p] == '?')
            return true;
        var close = pattern[p] == '[' ? pattern.IndexOf(']', Math.Min(p + 2, pattern.Length)) : -1;
        if (close < 0)
            return pattern[p] == c;

        after = close + 1;
        var negated = pattern[p + 1] is '!' or '^';
        var found = false;
        for (var i = p + (negated ? 2 : 1); i < close; i++)
        {
            if (i + 2 < close && pattern[i + 1] == '-')
            {
                found |= pattern[i] <= c && c <= pattern[i + 2];
                i += 2;
            }
            else
            {
                found |= pattern[i] == c;
            }
        }

        return found != negated;
    }
}
