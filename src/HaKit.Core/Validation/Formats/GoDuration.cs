using System.Globalization;
using System.Numerics;

namespace HaKit.Validation.Formats;

/// <summary>Go's durations: <c>1h30m</c>, <c>-1.5s</c>, <c>0</c>.</summary>
internal static class GoDuration
{
    private static readonly (string Name, long Nanos)[] Units =
    [
        ("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ];

    public static bool IsValid(string text) => Parse(text) is not null;

    /// <summary>The duration in nanoseconds; null for what is none, or does not fit 64 bits.</summary>
    public static long? Parse(string text)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (text.Substring(at) == "0")
            return 0;
        if (at == text.Length)
            return null;
        var sum = BigInteger.Zero;
        while (at < text.Length)
        {
            var whole = Digits(text, ref at);
            var fraction = "";
            if (at < text.Length && text[at] == '.')
            {
                at++;
                fraction = Digits(text, ref at);
            }

            var unit = at;
            while (at < text.Length && text[at] != '.' && !Scan.IsDigit(text[at]))
                at++;
            var index = Array.FindIndex(Units, one => one.Name == text.Substring(unit, at - unit));
            if (whole.Length + fraction.Length == 0 || whole.Length + fraction.Length > 100 || index < 0)
                return null;
            sum += BigInteger.Parse("0" + whole + fraction, NumberStyles.None, CultureInfo.InvariantCulture)
                * Units[index].Nanos / BigInteger.Pow(10, fraction.Length);
        }

        sum = text[0] == '-' ? -sum : sum;
        return sum >= long.MinValue && sum <= long.MaxValue ? (long)sum : null;
    }

    private static string Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && Scan.IsDigit(text[at]))
            at++;
        return text.Substring(start, at - start);
    }
}
