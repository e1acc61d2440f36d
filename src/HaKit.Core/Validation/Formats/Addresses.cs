using System.Globalization;

namespace HaKit.Validation.Formats;

/// <summary>An IP address or network as the server's strict parser reads it.</summary>
internal readonly record struct Network(byte[] Bytes, int PrefixLength)
{
    public bool IsV6 => Bytes.Length == 16;

    /// <summary>False where bits are set behind the prefix.</summary>
    public bool IsMasked
    {
        get
        {
            for (var bit = PrefixLength; bit < Bytes.Length * 8; bit++)
            {
                if ((Bytes[bit / 8] & (0x80 >> (bit % 8))) != 0)
                    return false;
            }

            return true;
        }
    }

    /// <summary>True where the other's addresses are all this one's.</summary>
    public bool Contains(Network other)
    {
        if (other.Bytes.Length != Bytes.Length || other.PrefixLength < PrefixLength)
            return false;
        for (var bit = 0; bit < PrefixLength; bit++)
        {
            if (((Bytes[bit / 8] ^ other.Bytes[bit / 8]) & (0x80 >> (bit % 8))) != 0)
                return false;
        }

        return true;
    }
}

/// <summary>Addresses: dotted IPv4 without leading zeros, IPv6, and CIDR notation.</summary>
internal static class Addresses
{
    public const string AddressForm = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";

    public const string NetworkForm = "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)";

    /// <summary>The address, 4 or 16 bytes; null where it is none. <paramref name="lenient"/> allows leading zeros, as old fields do.</summary>
    public static byte[]? Parse(string text, bool lenient = false) => text.IndexOf(':') < 0 ? V4(text, 0, text.Length, lenient) : V6(text, lenient);

    /// <summary>A network; null where it is none.</summary>
    public static Network? ParseNetwork(string text, bool lenient = false)
    {
        var slash = text.IndexOf('/');
        if (slash < 0 || Parse(text.Substring(0, slash), lenient) is not { } bytes)
            return null;
        var digits = text.Substring(slash + 1);
        if (digits.Length is 0 or > 3 || !Scan.All(digits, Scan.IsDigit) || (!lenient && digits.Length > 1 && digits[0] == '0'))
            return null;
        var length = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return length > bytes.Length * 8 ? null : new Network(bytes, length);
    }

    /// <summary>The address in its shortest form: the first of the longest runs of zeros is left out.</summary>
    public static string Text(byte[] bytes)
    {
        if (bytes.Length == 4)
            return string.Join(".", bytes.Select(part => part.ToString(CultureInfo.InvariantCulture)));
        var groups = Enumerable.Range(0, 8).Select(i => (bytes[2 * i] << 8) | bytes[(2 * i) + 1]).ToArray();
        int gap = -1, length = 1;
        for (var i = 0; i < 8; i++)
        {
            var end = i;
            while (end < 8 && groups[end] == 0)
                end++;
            if (end - i > length)
                (gap, length) = (i, end - i);
        }

        var hex = groups.Select(group => group.ToString("x", CultureInfo.InvariantCulture)).ToArray();
        return gap < 0 ? string.Join(":", hex) : string.Join(":", hex.Take(gap)) + "::" + string.Join(":", hex.Skip(gap + length));
    }

    private static byte[]? V4(string text, int start, int end, bool lenient)
    {
        var bytes = new byte[4];
        var at = start;
        for (var part = 0; part < 4; part++)
        {
            if (part > 0 && (at >= end || text[at++] != '.'))
                return null;
            var first = at;
            var value = 0;
            for (; at < end && Scan.IsDigit(text[at]) && value <= 255; at++)
                value = (value * 10) + (text[at] - '0');
            if (at == first || value > 255 || (!lenient && at - first > 1 && text[first] == '0'))
                return null;
            bytes[part] = (byte)value;
        }

        return at == end ? bytes : null;
    }

    private static byte[]? V6(string text, bool lenient)
    {
        var bytes = new byte[16];
        var count = 0;
        var gap = -1;
        var at = 0;
        if (text.StartsWith("::", StringComparison.Ordinal))
        {
            gap = 0;
            at = 2;
        }

        while (at < text.Length)
        {
            if (count == 16)
                return null;
            var first = at;
            var value = 0;
            for (; at < text.Length && at - first < 5 && Hex(text[at]) is >= 0 and var digit; at++)
                value = (value << 4) | digit;
            if (at == first || at - first > 4)
                return null;
            if (at < text.Length && text[at] == '.')
            {
                if (count > 12 || (gap < 0 && count != 12) || V4(text, first, text.Length, lenient) is not { } tail)
                    return null;
                tail.CopyTo(bytes, count);
                count += 4;
                at = text.Length;
                break;
            }

            bytes[count++] = (byte)(value >> 8);
            bytes[count++] = (byte)value;
            if (at == text.Length)
                break;
            if (text[at++] != ':' || at == text.Length)
                return null;
            if (text[at] == ':')
            {
                if (gap >= 0)
                    return null;
                gap = count;
                at++;
            }
        }

        if (count == 16)
            return gap < 0 ? bytes : null;
        if (gap < 0)
            return null;
        var spread = new byte[16];
        Array.Copy(bytes, 0, spread, 0, gap);
        Array.Copy(bytes, gap, spread, 16 - (count - gap), count - gap);
        return spread;
    }

    private static int Hex(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };
}
