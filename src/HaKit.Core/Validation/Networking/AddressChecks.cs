using HaKit.Validation.Formats;

namespace HaKit.Validation.Networking;

/// <summary>Addresses in fields of the API.</summary>
internal static class AddressChecks
{
    /// <summary>
    /// An address in a field that once allowed leading zeros and IPv4 addresses written as IPv6; since 1.36 it does not. Null where it cannot be read, which is
    /// reported.
    /// </summary>
    public static byte[]? Legacy(Errors errors, Cursor field)
    {
        var strict = errors.Version.IsAtLeast(36);
        var bytes = Addresses.Parse(field.Text, lenient: true);
        if (bytes is null)
            errors.Invalid(field, field.Text, Addresses.AddressForm);
        else if (strict && Addresses.Parse(field.Text) is null)
            errors.Invalid(field, field.Text, "must not have leading 0s");
        else if (strict && IsMapped(bytes))
            errors.Invalid(field, field.Text, "must not be an IPv4-mapped IPv6 address");
        else
            return bytes;
        return null;
    }

    /// <summary>A network in such a field.</summary>
    public static void LegacyNetwork(Errors errors, Cursor field)
    {
        var strict = errors.Version.IsAtLeast(36);
        if (Addresses.ParseNetwork(field.Text, lenient: !strict) is not { } network)
            errors.Invalid(field, field.Text, Addresses.NetworkForm);
        else if (strict && !network.IsMasked)
            errors.Invalid(field, field.Text, "must not have bits set beyond the prefix length");
        else if (strict && IsMapped(network.Bytes))
            errors.Invalid(field, field.Text, "must not have an IPv4-mapped IPv6 address");
    }

    /// <summary>True where one network is IPv4 and one IPv6; null where one of them cannot be read.</summary>
    public static bool? AreDualStack(CursorList networks)
    {
        int v4 = 0, v6 = 0;
        foreach (var network in networks)
        {
            if (Addresses.ParseNetwork(network.Text, lenient: true) is not { } parsed)
                return null;
            if (parsed.IsV6)
                v6++;
            else
                v4++;
        }

        return v4 > 0 && v6 > 0;
    }

    /// <summary>Traffic must go to a machine: not to this one, not to a link, not to a group.</summary>
    public static void NotSpecial(Errors errors, Cursor ip, byte[] bytes)
    {
        var v6 = bytes.Length == 16;
        if (Array.TrueForAll(bytes, b => b == 0))
            errors.Invalid(ip, ip.Text, "may not be unspecified (0.0.0.0 or ::)");
        if (v6 ? Array.TrueForAll(bytes, b => b is 0 or 1) && bytes[15] == 1 && bytes[0] == 0 : bytes[0] == 127)
            errors.Invalid(ip, ip.Text, "may not be in the loopback range (127.0.0.0/8, ::1/128)");
        if (v6 ? bytes[0] == 0xfe && (bytes[1] & 0xc0) == 0x80 : bytes[0] == 169 && bytes[1] == 254)
            errors.Invalid(ip, ip.Text, "may not be in the link-local range (169.254.0.0/16, fe80::/10)");
        if (v6 ? bytes[0] == 0xff && (bytes[1] & 0x0f) == 2 : bytes[0] == 224 && bytes[1] == 0 && bytes[2] == 0)
            errors.Invalid(ip, ip.Text, "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)");
    }

    /// <summary>An IPv4 address written as IPv6: <c>::ffff:10.0.0.1</c>.</summary>
    private static bool IsMapped(byte[] bytes)
    {
        if (bytes.Length != 16 || bytes[10] != 0xff || bytes[11] != 0xff)
            return false;
        for (var i = 0; i < 10; i++)
        {
            if (bytes[i] != 0)
                return false;
        }

        return true;
    }
}
