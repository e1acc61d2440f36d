using System.Globalization;
using System.Text;
using HaKit.Validation.Formats;

namespace HaKit.Cel;

/// <summary>Addresses in their canonical form: RFC 5952 for IPv6.</summary>
internal static class AddressText
{
    public static string Of(Network network) => Of(network.Bytes) + "/" + network.PrefixLength.ToString(CultureInfo.InvariantCulture);

    public static string Of(byte[] bytes)
    {
        if (bytes.Length == 4)
            return string.Join(".", bytes.Select(one => one.ToString(CultureInfo.InvariantCulture)));
        var groups = Enumerable.Range(0, 8).Select(i => (bytes[2 * i] << 8) | bytes[(2 * i) + 1]).ToArray();
        var (start, length) = LongestGap(groups);
        var text = new StringBuilder();
        for (var i = 0; i < 8; i++)
        {
            if (i == start)
            {
                text.Append("::");
                i += length - 1;
                continue;
            }

            if (text.Length > 0 && text[text.Length - 1] != ':')
                text.Append(':');
            text.Append(groups[i].ToString("x", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>The first of the longest runs of zeros that is worth shortening.</summary>
    private static (int Start, int Length) LongestGap(int[] groups)
    {
        var (start, length) = (-1, 1);
        for (var i = 0; i < 8; i++)
        {
            var end = i;
            while (end < 8 && groups[end] == 0)
                end++;
            if (end - i > length)
                (start, length) = (i, end - i);
            i = Math.Max(i, end - 1);
        }

        return (start, length);
    }
}
