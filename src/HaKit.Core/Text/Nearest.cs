namespace HaKit.Text;

/// <summary>Which allowed word a mistyped one was probably meant to be.</summary>
internal static class Nearest
{
    /// <summary><c>; did you mean 'json'?</c>, or nothing where no allowed word is close.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="allowed">What may be written.</param>
    /// <param name="most">The most edits that still count as a slip; by default a third of the word, at least two.</param>
    public static string Suggestion(string word, IEnumerable<string> allowed, int? most = null) =>
        Find(word, allowed, most) is { } best ? $"; did you mean '{best}'?" : "";

    /// <summary>The allowed word that is closest; null where none is close.</summary>
    public static string? Find(string word, IEnumerable<string> allowed, int? most = null)
    {
        string? best = null;
        var bestDistance = (most ?? Math.Max(2, word.Length / 3)) + 1;
        foreach (var candidate in allowed)
        {
            var distance = Distance(word, candidate);
            if (distance < bestDistance && distance < candidate.Length - 1)
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>Edits between two words, where swapping two neighbours is one edit.</summary>
    internal static int Distance(string a, string b)
    {
        if (a.Length > 64)
            return int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
