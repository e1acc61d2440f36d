using System.Globalization;

namespace HaKit.Tree.Yaml;

/// <summary>A double as Go's JSON encoder writes it: shortest digits that read back, exponents only below 1e-6 and from 1e21.</summary>
internal static class NumberForm
{
    public static string Json(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var negative = shortest[0] == '-';
        var (digits, exponent) = Parts(negative ? shortest.Substring(1) : shortest);
        string text;
        if (digits.Length == 0)
            text = "0";
        else if (exponent is < -6 or >= 21)
            text = digits.Substring(0, 1) + (digits.Length > 1 ? "." + digits.Substring(1) : "") + "e" + (exponent < 0 ? "-" : "+") + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        else if (exponent < 0)
            text = "0." + new string('0', -exponent - 1) + digits;
        else if (digits.Length <= exponent + 1)
            text = digits + new string('0', exponent + 1 - digits.Length);
        else
            text = digits.Substring(0, exponent + 1) + "." + digits.Substring(exponent + 1);
        return negative && text != "0" ? "-" + text : text;
    }

    /// <summary>True for a JSON number without point and exponent.</summary>
    public static bool IsInteger(string json) => json.IndexOf('.') < 0 && json.IndexOf('e') < 0 && json.IndexOf('E') < 0;

    /// <summary>The significant digits without zeros at either end, and the power of ten of the first.</summary>
    private static (string Digits, int Exponent) Parts(string shortest)
    {
        var e = shortest.IndexOf('E');
        var exponent = e < 0 ? 0 : int.Parse(shortest.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? shortest : shortest.Substring(0, e);
        var point = mantissa.IndexOf('.');
        var whole = point < 0 ? mantissa.Length : point;
        var digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), exponent + whole - leading - 1);
    }
}
