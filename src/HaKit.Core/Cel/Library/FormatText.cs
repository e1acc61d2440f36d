using System.Globalization;
using System.Text;

namespace HaKit.Cel;

/// <summary><c>"…%s…".format([…])</c> and <c>strings.quote</c>.</summary>
internal static class FormatText
{
    private const int MostPrecision = 1000;

    public static CelValue Format(string template, CelList arguments)
    {
        var text = new StringBuilder();
        var next = 0;
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] != '%')
            {
                text.Append(template[at]);
                continue;
            }

            if (++at < template.Length && template[at] == '%')
            {
                text.Append('%');
                continue;
            }

            int? precision = null;
            if (at < template.Length && template[at] == '.')
            {
                var digits = ++at;
                while (at < template.Length && template[at] is >= '0' and <= '9')
                    at++;
                if (!int.TryParse(template.Substring(digits, at - digits), NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) || parsed > MostPrecision)
                    return CelValue.Error("could not parse formatting clause: error while parsing precision");
                precision = parsed;
            }

            if (at >= template.Length)
                return CelValue.Error("could not parse formatting clause: unexpected end of string");
            if (next >= arguments.Count)
                return CelValue.Error("index " + next.ToString(CultureInfo.InvariantCulture) + " out of range");
            var argument = arguments[next++];
            if (!argument.IsKnown)
                return argument;
            if (Clause(template[at], precision ?? 6, argument) is not { } written)
                return CelValue.Error("error during formatting: could not convert argument " + CelFormat.Text(argument) + " to %" + template[at]);
            text.Append(written);
        }

        return CelValue.Of(text.ToString());
    }

    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            var escape = "\a\b\f\n\r\t\v\\\"".IndexOf(c);
            _ = escape < 0 ? quoted.Append(c) : quoted.Append('\\').Append("abfnrtv\\\""[escape]);
        }

        return quoted.Append('"').ToString();
    }

    private static string? Clause(char verb, int precision, CelValue value) => verb switch
    {
        's' => CelFormat.Text(value),
        'd' => Decimal(value),
        'f' => Real(value, "F" + precision.ToString(CultureInfo.InvariantCulture)),
        'e' => Real(value, "0." + new string('0', precision) + "e+00"),
        'b' => value switch
        {
            CelScalar<bool> truth => truth.Value ? "1" : "0",
            _ => Radix(value, 2),
        },
        'o' => Radix(value, 8),
        'x' => Hex(value),
        'X' => Hex(value)?.ToUpperInvariant(),
        _ => null,
    };

    private static string? Decimal(CelValue value) => value switch
    {
        CelScalar<long> or CelScalar<ulong> => CelFormat.Text(value),
        CelScalar<double> number when double.IsNaN(number.Value) || double.IsInfinity(number.Value) => Special(number.Value),
        _ => null,
    };

    private static string Special(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";

    private static string? Real(CelValue value, string format)
    {
        double? number = value switch
        {
            CelScalar<double> real => real.Value,
            CelScalar<long> whole => whole.Value,
            CelScalar<ulong> whole => whole.Value,
            _ => null,
        };
        if (number is not { } found)
            return null;
        return double.IsNaN(found) || double.IsInfinity(found) ? Special(found) : found.ToString(format, CultureInfo.InvariantCulture);
    }

    private static string? Radix(CelValue value, ulong radix)
    {
        if (value is not (CelScalar<long> or CelScalar<ulong>))
            return null;
        var isNegative = value is CelScalar<long> { Value: < 0 };
        var rest = value is CelScalar<ulong> unsigned ? unsigned.Value : isNegative ? unchecked((ulong)-value.Int) : (ulong)value.Int;
        var digits = new StringBuilder();
        do
        {
            digits.Insert(0, "0123456789abcdef"[(int)(rest % radix)]);
            rest /= radix;
        }
        while (rest > 0);
        return (isNegative ? "-" : "") + digits;
    }

    private static string? Hex(CelValue value) => value switch
    {
        CelScalar<string> { Type.Kind: CelKind.String } text => string.Concat(Encoding.UTF8.GetBytes(text.Value).Select(one => one.ToString("x2", CultureInfo.InvariantCulture))),
        CelScalar<byte[]> bytes => string.Concat(bytes.Value.Select(one => one.ToString("x2", CultureInfo.InvariantCulture))),
        _ => Radix(value, 16),
    };
}
