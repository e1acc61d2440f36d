using System.Globalization;

namespace HaKit.Validation.Workloads;

/// <summary>Indexes of a job's pods as <c>1,3-5,7</c>: rising, below the number of completions.</summary>
internal static class JobIndexes
{
    /// <summary>What is wrong with the text; null where it can be read. <paramref name="total"/> is the number of indexes, 0 where it cannot.</summary>
    public static string? Problem(string text, long completions, out long total)
    {
        total = 0;
        if (text.Length == 0)
            return null;
        long count = 0;
        var last = -1L;
        foreach (var interval in text.Split(','))
        {
            var limits = interval.Split('-');
            if (limits.Length > 2)
                return "the fragment " + GoText.Quote(interval) + " violates the requirement that an index interval can have at most two parts separated by '-'";
            var start = last;
            foreach (var limit in limits)
            {
                if (!long.TryParse(limit, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
                    return "cannot convert string to integer for index: " + GoText.Quote(limit);
                if (index >= completions)
                    return "too large index: " + GoText.Quote(limit);
                if (index <= last && last >= 0)
                    return string.Format(CultureInfo.InvariantCulture, "non-increasing order, previous: {0}, current: {1}", last, index);
                start = ReferenceEquals(limit, limits[0]) ? index : start;
                last = index;
            }

            count += last - start + 1;
        }

        total = count;
        return null;
    }
}
