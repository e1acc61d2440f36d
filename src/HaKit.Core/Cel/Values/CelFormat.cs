using System.Globalization;
using System.Text;

namespace HaKit.Cel;

/// <summary>Values as text: what <c>string(x)</c> gives, and what messages show.</summary>
internal static class CelFormat
{
    private const int Longest = 100_000;

    /// <summary>Go's precision for its decision between forms, where the shortest is asked for.</summary>
    private const int LargestPlain = 6;

    public static string Text(CelValue value) => value switch
    {
        CelScalar<string> text => text.Value,
        CelScalar<bool> truth => truth.Value ? "true" : "false",
        CelScalar<long> number => number.Value.ToString(CultureInfo.InvariantCulture),
        CelScalar<ulong> number => number.Value.ToString(CultureInfo.InvariantCulture),
        CelScalar<double> number => Double(number.Value),
        CelScalar<byte[]> bytes => CodePoints.Decode(bytes.Value) ?? "",
        CelScalar<CelDuration> span => span.Value.ToString(),
        CelScalar<CelTimestamp> time => time.Value.ToString(),
        CelScalar<CelType> type => type.Value.Name,
        _ => Shown(value, new StringBuilder()).ToString(),
    };

    /// <summary>A double in Go's shortest form (<c>%g</c>): with an exponent below 1e-4 and from 1e6 on.</summary>
    public static string Double(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "+Inf" : "-Inf";
        if (value == 0)
            return 1 / value < 0 ? "-0" : "0";
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var digits = Digits(shortest, out var exponent, out var sign);
        if (exponent < -4 || exponent >= LargestPlain)
        {
            var mark = exponent < 0 ? "e-" : "e+";
            return sign + digits.Substring(0, 1) + (digits.Length > 1 ? "." + digits.Substring(1) : "") + mark
                + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);
        }

        if (exponent < 0)
            return sign + "0." + new string('0', -exponent - 1) + digits;
        return digits.Length <= exponent + 1
            ? sign + digits + new string('0', exponent + 1 - digits.Length)
            : sign + digits.Substring(0, exponent + 1) + "." + digits.Substring(exponent + 1);
    }

    /// <summary>The significant digits of a number and the power of ten of the first.</summary>
    private static string Digits(string number, out int exponent, out string sign)
    {
        sign = number[0] == '-' ? "-" : "";
        var body = number.TrimStart('-');
        var mark = body.IndexOfAny(['e', 'E']);
        exponent = mark < 0 ? 0 : int.Parse(body.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var plain = mark < 0 ? body : body.Substring(0, mark);
        var point = plain.IndexOf('.');
        var whole = point < 0 ? plain : plain.Substring(0, point);
        var digits = whole + (point < 0 ? "" : plain.Substring(point + 1));
        var zeros = digits.Length - digits.TrimStart('0').Length;
        exponent += whole.Length - 1 - zeros;
        digits = digits.Trim('0');
        return digits;
    }

    private static StringBuilder Shown(CelValue value, StringBuilder text)
    {
        if (text.Length > Longest)
            return text;
        switch (value)
        {
            case CelList list:
                text.Append('[');
                for (var i = 0; i < list.Count && text.Length <= Longest; i++)
                    Shown(list[i], i == 0 ? text : text.Append(", "));
                return text.Append(']');
            case CelMap map:
                text.Append('{');
                var first = true;
                foreach (var key in map.Keys)
                {
                    Shown(key, first ? text : text.Append(", "));
                    Shown(map.Find(key)!, text.Append(": "));
                    first = false;
                }

                return text.Append('}');
            case CelOptional { Value: { } inner }:
                return Shown(inner, text.Append("optional(")).Append(')');
            case CelOptional:
                return text.Append("optional.none()");
            case CelError error:
                return text.Append(error.Message);
            case CelScalar<string> or CelScalar<bool> or CelScalar<long> or CelScalar<ulong> or CelScalar<double> or CelScalar<CelDuration> or CelScalar<CelTimestamp> or CelScalar<CelType>:
                return text.Append(Text(value));
            default:
                return text.Append(value.Type.Name);
        }
    }
}
