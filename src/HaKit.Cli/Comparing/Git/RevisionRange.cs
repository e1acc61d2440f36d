namespace HaKit.Cli.Comparing.Git;

/// <summary>Two git revisions as git writes them: <c>main..HEAD</c>, or <c>main...HEAD</c> from where the second branched off.</summary>
internal sealed record RevisionRange(string Base, string Head, bool FromMergeBase)
{
    /// <summary>The range; null for what is none, such as a path with <c>..</c> in it.</summary>
    public static RevisionRange? Parse(string text)
    {
        var at = text.IndexOf("..", StringComparison.Ordinal);
        if (at <= 0)
            return null;
        var fromMergeBase = text.AsSpan(at).StartsWith("...");
        var (left, right) = (text[..at], text[(at + (fromMergeBase ? 3 : 2))..]);
        return right.Length == 0 || left[^1] is '/' or '\\' || right[0] is '/' or '\\' or '.' ? null : new RevisionRange(left, right, fromMergeBase);
    }
}
