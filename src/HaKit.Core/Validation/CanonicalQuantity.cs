using System.Globalization;

namespace HaKit.Validation;

/// <summary>Quantities as the server writes them back: no fractions, the largest suffix that allows it (<c>1.5Gi</c> is <c>1536Mi</c>).</summary>
internal static class CanonicalQuantity
{
    private static readonly string[] Binary = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
    private static readonly string[] Decimal = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
    private static readonly int Ones = Array.IndexOf(Decimal, "");

    public static string Text(string written)
    {
        if (!Quantity.TryParse(written, out var quantity))
            return written;
        var value = quantity.Value;
        if (value == 0)
            return "0";
        if (written[written.Length - 1] == 'i' && Math.Abs(value) >= 1024 && decimal.Truncate(value) == value)
            return Scaled(value, 1024, Binary, 0);
        if (written.IndexOfAny(['e', 'E']) is > 0 and var at && at < written.Length - 1)
            return written;

        // Beyond exact numbers there are no fractions, and nanos of them would be no decimals.
        var isWhole = Math.Abs(value) > 1e18m || decimal.Truncate(value) == value;
        return isWhole ? Scaled(decimal.Truncate(value), 1000, Decimal, Ones) : Scaled(value * 1_000_000_000m, 1000, Decimal, 0);
    }

    private static string Scaled(decimal value, decimal by, string[] suffixes, int step)
    {
        while (step < suffixes.Length - 1 && decimal.Truncate(value / by) == value / by)
        {
            value /= by;
            step++;
        }

        return decimal.Truncate(value).ToString(CultureInfo.InvariantCulture) + suffixes[step];
    }
}
