using System.Globalization;

namespace HaKit.Cel;

/// <summary>A point in time between the years 1 and 9999, in seconds since 1970 and nanoseconds.</summary>
internal readonly record struct CelTimestamp(long Seconds, int Nanos) : IComparable<CelTimestamp>
{
    private const long First = -62135596800;
    private const long Last = 253402300799;
    private const long NanosPerSecond = 1_000_000_000;

    public bool IsInRange => Seconds is >= First and <= Last;

    /// <summary>The date and time of day in UTC, without the nanoseconds.</summary>
    public DateTime Utc => new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(Seconds);

    public int CompareTo(CelTimestamp other) => Seconds != other.Seconds ? Seconds.CompareTo(other.Seconds) : Nanos.CompareTo(other.Nanos);

    /// <summary>This point and a span of time; null where the sum is out of range.</summary>
    public CelTimestamp? Plus(long nanos)
    {
        var sum = Nanos + (nanos % NanosPerSecond);
        var carry = sum < 0 ? -1 : sum >= NanosPerSecond ? 1 : 0;
        var moved = new CelTimestamp(Seconds + (nanos / NanosPerSecond) + carry, (int)(sum - (carry * NanosPerSecond)));
        return moved.IsInRange ? moved : null;
    }

    /// <summary>The time between two points; null where it does not fit.</summary>
    public CelDuration? Since(CelTimestamp other)
    {
        var nanos = ((decimal)(Seconds - other.Seconds) * NanosPerSecond) + (Nanos - other.Nanos);
        return nanos is >= long.MinValue and <= long.MaxValue ? new CelDuration((long)nanos) : null;
    }

    /// <summary>RFC 3339: <c>2026-01-02T03:04:05Z</c>.</summary>
    public override string ToString() =>
        Utc.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)
        + (Nanos == 0 ? "" : "." + Nanos.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0')) + "Z";

    /// <summary>Reads RFC 3339 as Go does; null for what is none.</summary>
    public static CelTimestamp? Parse(string text)
    {
        // yyyy-MM-ddTHH:mm:ss, a fraction, then Z or +hh:mm.
        if (text.Length < 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
            return null;
        if (!Number(text, 0, 4, out var year) || !Number(text, 5, 2, out var month) || !Number(text, 8, 2, out var day)
            || !Number(text, 11, 2, out var hour) || !Number(text, 14, 2, out var minute) || !Number(text, 17, 2, out var second))
            return null;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return null;
        var at = 19;
        var nanos = 0L;
        if (text[at] is '.' or ',')
        {
            var scale = NanosPerSecond / 10;
            var digits = ++at;
            for (; at < text.Length && text[at] is >= '0' and <= '9'; at++, scale /= 10)
                nanos += (text[at] - '0') * scale;
            if (at == digits)
                return null;
        }

        if (Offset(text, at) is not { } offset)
            return null;
        var utc = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc) - new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var found = new CelTimestamp((utc.Ticks / TimeSpan.TicksPerSecond) - offset, (int)nanos);
        return found.IsInRange ? found : null;
    }

    /// <summary>Seconds east of UTC.</summary>
    private static long? Offset(string text, int at)
    {
        if (text.Length - at == 1 && text[at] == 'Z')
            return 0;
        if (text.Length - at != 6 || text[at] is not ('+' or '-') || text[at + 3] != ':')
            return null;
        if (!Number(text, at + 1, 2, out var hours) || !Number(text, at + 4, 2, out var minutes) || hours > 24 || minutes > 60)
            return null;
        return (text[at] == '-' ? -1 : 1) * ((hours * 3600L) + (minutes * 60L));
    }

    private static bool Number(string text, int at, int length, out int value)
    {
        value = 0;
        for (var i = at; i < at + length; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
            value = (value * 10) + (text[i] - '0');
        }

        return true;
    }
}
