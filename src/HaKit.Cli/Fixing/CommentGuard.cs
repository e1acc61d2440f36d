namespace HaKit.Cli.Fixing;

/// <summary>Whether an edit leaves the comments of a text in place.</summary>
internal static class CommentGuard
{
    /// <summary>Every line that is a comment stays; one behind a value goes only with the field that it stands behind.</summary>
    public static bool IsKept(string before, string after, bool isRemoval)
    {
        if (!before.Contains('#', StringComparison.Ordinal))
            return true;
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var comment in Comments(after, withTrailing: !isRemoval))
            left[comment] = left.GetValueOrDefault(comment) + 1;
        foreach (var comment in Comments(before, withTrailing: !isRemoval))
        {
            if (left.GetValueOrDefault(comment) == 0)
                return false;
            left[comment]--;
        }

        return true;
    }

    private static IEnumerable<string> Comments(string text, bool withTrailing)
    {
        foreach (var line in text.Split('\n'))
        {
            var trimmed = line.Trim();
            if (trimmed.StartsWith('#'))
                yield return trimmed;
            else if (withTrailing && trimmed.LastIndexOf(" #", StringComparison.Ordinal) is var at and > 0)
                yield return trimmed[at..];
        }
    }
}
