using System.Globalization;

namespace HaKit.Models;

/// <summary>Times as the API writes them: RFC 3339 in UTC. A time of unspecified kind is taken for UTC, so that the output depends on no machine.</summary>
internal static class ModelTime
{
    private const string Micro = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";
    private const string Shortest = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <param name="time">The time.</param>
    /// <param name="micro">With six decimals, neither more nor less, as Go's MicroTime demands.</param>
    public static string Format(DateTime time, bool micro) =>
        (time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time).ToString(micro ? Micro : Shortest, CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out DateTime time)
    {
        time = default;
        if (text.Length < 20 || text[4] != '-' || text[10] is not ('T' or 't'))
            return false;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            return false;
        time = parsed.UtcDateTime;
        return true;
    }
}
