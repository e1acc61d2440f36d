using System.Globalization;

namespace HaKit.Cel;

/// <summary>Arithmetic with times, and the parts of a date.</summary>
internal static class Times
{
    private const long Millisecond = 1_000_000;
    private const long Second = 1000 * Millisecond;

    private static readonly CelError DurationOverflow = CelValue.Error("duration overflow");
    private static readonly CelError TimestampOverflow = CelValue.Error("timestamp overflow");

    public static void Add(CelLibrary library)
    {
        library.Global(CelOperators.Add, [CelType.Duration, CelType.Duration], CelType.Duration, a => Sum(a[0].Duration.Nanos, a[1].Duration.Nanos));
        library.Global(CelOperators.Add, [CelType.Timestamp, CelType.Duration], CelType.Timestamp, a => Moved(a[0].Timestamp, a[1].Duration.Nanos));
        library.Global(CelOperators.Add, [CelType.Duration, CelType.Timestamp], CelType.Timestamp, a => Moved(a[1].Timestamp, a[0].Duration.Nanos));
        library.Global("_-_", [CelType.Duration, CelType.Duration], CelType.Duration, a => Sum(a[0].Duration.Nanos, -(decimal)a[1].Duration.Nanos));
        library.Global("_-_", [CelType.Timestamp, CelType.Timestamp], CelType.Duration, a =>
            a[0].Timestamp.Since(a[1].Timestamp) is { } span ? CelValue.Of(span) : DurationOverflow);
        library.Global("_-_", [CelType.Timestamp, CelType.Duration], CelType.Timestamp, a =>
            a[1].Duration.Nanos == long.MinValue ? TimestampOverflow : Moved(a[0].Timestamp, -a[1].Duration.Nanos));

        Part(library, "getFullYear", time => time.Year);
        Part(library, "getMonth", time => time.Month - 1);
        Part(library, "getDayOfYear", time => time.DayOfYear - 1);
        Part(library, "getDayOfMonth", time => time.Day - 1);
        Part(library, "getDate", time => time.Day);
        Part(library, "getDayOfWeek", time => (int)time.DayOfWeek);
        Part(library, "getHours", time => time.Hour, 3600 * Second);
        Part(library, "getMinutes", time => time.Minute, 60 * Second);
        Part(library, "getSeconds", time => time.Second, Second);
        Milliseconds(library);
    }

    private static CelValue Sum(decimal left, decimal right) =>
        left + right is >= long.MinValue and <= long.MaxValue ? CelValue.Of(new CelDuration((long)(left + right))) : DurationOverflow;

    private static CelValue Moved(CelTimestamp time, long nanos) => time.Plus(nanos) is { } moved ? CelValue.Of(moved) : TimestampOverflow;

    /// <summary>A part of a date, in UTC or in a time zone; of a duration the whole of it in that unit.</summary>
    private static void Part(CelLibrary library, string name, Func<DateTime, int> part, long unit = 0)
    {
        library.Method(name, [CelType.Timestamp], CelType.Int, a => CelValue.Of((long)part(a[0].Timestamp.Utc)));
        library.Method(name, [CelType.Timestamp, CelType.String], CelType.Int, a => In(a[0].Timestamp, a[1].Text, time => CelValue.Of((long)part(time))));
        if (unit > 0)
            library.Method(name, [CelType.Duration], CelType.Int, a => CelValue.Of(a[0].Duration.Nanos / unit));
    }

    private static void Milliseconds(CelLibrary library)
    {
        library.Method("getMilliseconds", [CelType.Timestamp], CelType.Int, a => CelValue.Of(a[0].Timestamp.Nanos / Millisecond));
        library.Method("getMilliseconds", [CelType.Timestamp, CelType.String], CelType.Int, a => In(a[0].Timestamp, a[1].Text, _ => CelValue.Of(a[0].Timestamp.Nanos / Millisecond)));
        library.Method("getMilliseconds", [CelType.Duration], CelType.Int, a => CelValue.Of(a[0].Duration.Nanos / Millisecond));
    }

    /// <summary>Fixed offsets are read here; a named zone's rules are not at hand everywhere, so what depends on them is not known.</summary>
    private static CelValue In(CelTimestamp time, string zone, Func<DateTime, CelValue> read)
    {
        if (zone is "UTC" or "Z" or "")
            return read(time.Utc);
        var colon = zone.IndexOf(':');
        if (colon < 0)
            return CelUnknown.Instance;
        const NumberStyles Style = NumberStyles.AllowLeadingSign;
        if (!int.TryParse(zone.Substring(0, colon), Style, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(zone.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || Math.Abs(hours) > 24 || minutes > 60)
            return CelValue.Error("invalid time zone: " + zone);
        var offset = (hours * 3600L) + ((zone[0] == '-' ? -1 : 1) * minutes * 60L);
        return time.Plus(offset * Second) is { } moved ? read(moved.Utc) : TimestampOverflow;
    }
}
