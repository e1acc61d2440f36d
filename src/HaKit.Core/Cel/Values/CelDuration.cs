using System.Globalization;
using HaKit.Validation.Formats;

namespace HaKit.Cel;

/// <summary>A span of time in nanoseconds, as Go holds it: about 292 years either way.</summary>
internal readonly record struct CelDuration(long Nanos)
{
    private const long Second = 1_000_000_000;

    /// <summary>Reads Go's form, <c>1h30m</c>; null for what is none or too long.</summary>
    public static CelDuration? Parse(string text) => GoDuration.Parse(text) is { } nanos ? new CelDuration(nanos) : null;

    /// <summary>In seconds, as the language writes it: <c>90s</c>, <c>0.5s</c>.</summary>
    public override string ToString()
    {
        var sign = Nanos < 0 ? "-" : "";
        var magnitude = Nanos < 0 ? unchecked((ulong)-Nanos) : (ulong)Nanos;
        var fraction = magnitude % Second == 0 ? "" : "." + (magnitude % Second).ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        return sign + (magnitude / Second).ToString(CultureInfo.InvariantCulture) + fraction + "s";
    }
}
