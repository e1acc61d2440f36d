using System.Globalization;
using System.Text;

namespace HaKit.Cel;

/// <summary>Conversions between types: <c>int("5")</c>, <c>string(1.5)</c>, <c>duration("1h")</c>.</summary>
internal static class Conversions
{
    private static readonly CelError Overflow = CelValue.Error("integer overflow");
    private static readonly CelError UintOverflow = CelValue.Error("unsigned integer overflow");

    public static void Add(CelLibrary library)
    {
        library.Global("dyn", [CelLibrary.A], CelType.Dyn, a => a[0]);
        library.Global("type", [CelLibrary.A], CelType.TypeOf(CelLibrary.A), a => CelValue.Of(a[0].Type));
        CelType[] same = [CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Bool, CelType.Duration, CelType.Timestamp];
        string[] names = ["int", "uint", "double", "string", "bytes", "bool", "duration", "timestamp"];
        for (var i = 0; i < names.Length; i++)
            library.Global(names[i], [same[i]], same[i], a => a[0]);
        ToNumbers(library);
        ToText(library);
        library.Global("bool", [CelType.String], CelType.Bool, a => a[0].Text switch
        {
            "1" or "t" or "T" or "true" or "TRUE" or "True" => CelValue.True,
            "0" or "f" or "F" or "false" or "FALSE" or "False" => CelValue.False,
            _ => Failed(CelType.String, CelType.Bool),
        });
        library.Global("duration", [CelType.String], CelType.Duration, a =>
            CelDuration.Parse(a[0].Text) is { } span ? CelValue.Of(span) : Failed(CelType.String, CelType.Duration));
        library.Global("duration", [CelType.Int], CelType.Duration, a => CelValue.Of(new CelDuration(a[0].Int)));
        library.Global("timestamp", [CelType.String], CelType.Timestamp, a =>
            CelTimestamp.Parse(a[0].Text) is { } time ? CelValue.Of(time) : Failed(CelType.String, CelType.Timestamp));
        library.Global("timestamp", [CelType.Int], CelType.Timestamp, a =>
            new CelTimestamp(a[0].Int, 0) is { IsInRange: true } time ? CelValue.Of(time) : CelValue.Error("timestamp overflow"));
    }

    private static CelError Failed(CelType from, CelType to) => CelValue.Error("type conversion error from '" + from.Name + "' to '" + to.Name + "'");

    private static void ToNumbers(CelLibrary library)
    {
        library.Global("int", [CelType.Uint], CelType.Int, a => a[0].Uint > long.MaxValue ? Overflow : CelValue.Of((long)a[0].Uint));
        library.Global("int", [CelType.Double], CelType.Int, a =>
            a[0].Double is > -9223372036854775808.0 and < 9223372036854775808.0 ? CelValue.Of((long)a[0].Double) : Overflow);
        library.Global("int", [CelType.String], CelType.Int, a =>
            long.TryParse(a[0].Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? CelValue.Of(number) : Failed(CelType.String, CelType.Int));
        library.Global("int", [CelType.Timestamp], CelType.Int, a => CelValue.Of(a[0].Timestamp.Seconds));
        library.Global("int", [CelType.Duration], CelType.Int, a => CelValue.Of(a[0].Duration.Nanos));
        library.Global("uint", [CelType.Int], CelType.Uint, a => a[0].Int < 0 ? UintOverflow : CelValue.Of((ulong)a[0].Int));
        library.Global("uint", [CelType.Double], CelType.Uint, a =>
            a[0].Double is >= 0 and < 18446744073709551616.0 ? CelValue.Of((ulong)a[0].Double) : UintOverflow);
        library.Global("uint", [CelType.String], CelType.Uint, a =>
            ulong.TryParse(a[0].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? CelValue.Of(number) : Failed(CelType.String, CelType.Uint));
        library.Global("double", [CelType.Int], CelType.Double, a => CelValue.Of((double)a[0].Int));
        library.Global("double", [CelType.Uint], CelType.Double, a => CelValue.Of((double)a[0].Uint));
        library.Global("double", [CelType.String], CelType.Double, a => Number(a[0].Text) is { } number ? CelValue.Of(number) : Failed(CelType.String, CelType.Double));
    }

    /// <summary>A number as Go reads it, infinity and NaN by name.</summary>
    private static double? Number(string text)
    {
        switch (text.TrimStart('+', '-').ToLowerInvariant())
        {
            case "inf" or "infinity":
                return text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
            case "nan":
                return double.NaN;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) && !double.IsInfinity(number) ? number : null;
    }

    private static void ToText(CelLibrary library)
    {
        CelType[] shown = [CelType.Bool, CelType.Int, CelType.Uint, CelType.Timestamp, CelType.Duration];
        foreach (var type in shown)
            library.Global("string", [type], CelType.String, a => CelValue.Of(CelFormat.Text(a[0])));
        library.Global("string", [CelType.Double], CelType.String, a => CelValue.Of(CelFormat.Double(a[0].Double)));
        library.Global(
            "string", [CelType.Bytes], CelType.String,
            a => CodePoints.Decode(a[0].Bytes) is { } text ? CelValue.Of(text) : CelValue.Error("invalid UTF-8 in bytes, cannot convert to string"), CelCosts.First);
        library.Global("bytes", [CelType.String], CelType.Bytes, a => CelValue.Of(Encoding.UTF8.GetBytes(a[0].Text)), CelCosts.First);
    }
}
