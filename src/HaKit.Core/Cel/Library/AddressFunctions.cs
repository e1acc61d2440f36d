using HaKit.Validation.Formats;

namespace HaKit.Cel;

/// <summary>IP addresses and networks.</summary>
internal static class AddressFunctions
{
    public static void Add(CelLibrary library)
    {
        library.Global("ip", [CelType.String], CelOpaque.Ip, a => Address(a[0].Text) is { } ip ? Ip(ip) : CelValue.Error("unable to parse IP address " + FormatText.Quote(a[0].Text)), CelCosts.First);
        library.Global("isIP", [CelType.String], CelType.Bool, a => CelValue.Of(Address(a[0].Text) is not null), CelCosts.First);
        library.Global(
            "ip.isCanonical", [CelType.String], CelType.Bool,
            a => Address(a[0].Text) is { } ip ? CelValue.Of(AddressText.Of(ip) == a[0].Text) : CelValue.Error("unable to parse IP address " + FormatText.Quote(a[0].Text)),
            CelCosts.FirstTwice);
        library.Global("string", [CelOpaque.Ip], CelType.String, a => CelValue.Of(AddressText.Of(a[0].Held<Network>().Bytes)));
        library.Method("family", [CelOpaque.Ip], CelType.Int, a => CelValue.Of(a[0].Held<Network>().IsV6 ? 6L : 4L));
        Test(library, "isUnspecified", bytes => Array.TrueForAll(bytes, one => one == 0));
        Test(library, "isLoopback", IsLoopback);
        Test(library, "isLinkLocalMulticast", IsLinkLocalMulticast);
        Test(library, "isLinkLocalUnicast", IsLinkLocalUnicast);
        Test(library, "isGlobalUnicast", bytes => !Array.TrueForAll(bytes, one => one == 0) && !IsLoopback(bytes) && !IsMulticast(bytes) && !IsLinkLocalUnicast(bytes)
            && !(bytes.Length == 4 && Array.TrueForAll(bytes, one => one == 255)));

        library.Global("cidr", [CelType.String], CelOpaque.Cidr, a => Cidr(a[0].Text) is { } network ? Network(network) : CelValue.Error("network address parse error during conversion from string: " + FormatText.Quote(a[0].Text)), CelCosts.First);
        library.Global("isCIDR", [CelType.String], CelType.Bool, a => CelValue.Of(Cidr(a[0].Text) is not null), CelCosts.First);
        library.Global("string", [CelOpaque.Cidr], CelType.String, a => CelValue.Of(AddressText.Of(a[0].Held<Network>())));
        library.Method("ip", [CelOpaque.Cidr], CelOpaque.Ip, a => Ip(a[0].Held<Network>().Bytes));
        library.Method("prefixLength", [CelOpaque.Cidr], CelType.Int, a => CelValue.Of((long)a[0].Held<Network>().PrefixLength));
        library.Method("masked", [CelOpaque.Cidr], CelOpaque.Cidr, a => Network(Masked(a[0].Held<Network>())));
        library.Method("containsIP", [CelOpaque.Cidr, CelOpaque.Ip], CelType.Bool, a => CelValue.Of(a[0].Held<Network>().Contains(a[1].Held<Network>())), (a, _) => CelCosts.Traversal(2 * CelCosts.Size(a[0])));
        library.Method("containsIP", [CelOpaque.Cidr, CelType.String], CelType.Bool,
            a => Address(a[1].Text) is { } ip ? CelValue.Of(a[0].Held<Network>().Contains(Whole(ip))) : CelValue.Error("unable to parse IP address " + FormatText.Quote(a[1].Text)),
            (a, _) => CelCosts.Traversal(2 * CelCosts.Size(a[0])) + CelCosts.Traversal(a[1]));
        library.Method("containsCIDR", [CelOpaque.Cidr, CelOpaque.Cidr], CelType.Bool, a => CelValue.Of(Contains(a[0].Held<Network>(), a[1].Held<Network>())), CidrCost);
        library.Method("containsCIDR", [CelOpaque.Cidr, CelType.String], CelType.Bool,
            a => Cidr(a[1].Text) is { } network ? CelValue.Of(Contains(a[0].Held<Network>(), network)) : CelValue.Error("network address parse error during conversion from string: " + FormatText.Quote(a[1].Text)),
            (a, result) => CidrCost(a, result) + CelCosts.Traversal(a[1]));
    }

    private static long CidrCost(CelValue[] a, CelValue result) => CelCosts.Traversal(2 * CelCosts.Size(a[0])) + CelCosts.Traversal(a[0]) + 1;

    private static CelScalar<Network> Ip(byte[] bytes) => new CelScalar<Network>(CelOpaque.Ip, Whole(bytes));

    private static CelScalar<Network> Network(Network network) => new CelScalar<Network>(CelOpaque.Cidr, network);

    private static Network Whole(byte[] bytes) => new(bytes, bytes.Length * 8);

    /// <summary>An address, but no zone and no IPv4 in the clothes of IPv6.</summary>
    private static byte[]? Address(string text) => Addresses.Parse(text) is { } bytes && !IsMapped(bytes) ? bytes : null;

    private static Network? Cidr(string text) => Addresses.ParseNetwork(text) is { } network && !IsMapped(network.Bytes) ? network : null;

    private static bool IsMapped(byte[] bytes) => bytes.Length == 16 && bytes.Take(10).All(one => one == 0) && bytes[10] == 255 && bytes[11] == 255;

    private static bool Contains(Network outer, Network inner) => outer.PrefixLength <= inner.PrefixLength && outer.Contains(inner);

    private static Network Masked(Network network)
    {
        var bytes = (byte[])network.Bytes.Clone();
        for (var bit = network.PrefixLength; bit < bytes.Length * 8; bit++)
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return new Network(bytes, network.PrefixLength);
    }

    private static void Test(CelLibrary library, string name, Func<byte[], bool> holds) =>
        library.Method(name, [CelOpaque.Ip], CelType.Bool, a => CelValue.Of(holds(a[0].Held<Network>().Bytes)));

    private static bool IsLoopback(byte[] bytes) => bytes.Length == 4 ? bytes[0] == 127 : bytes[15] == 1 && bytes.Take(15).All(one => one == 0);

    private static bool IsMulticast(byte[] bytes) => bytes.Length == 4 ? (bytes[0] & 0xF0) == 0xE0 : bytes[0] == 0xFF;

    private static bool IsLinkLocalMulticast(byte[] bytes) =>
        bytes.Length == 4 ? bytes[0] == 224 && bytes[1] == 0 && bytes[2] == 0 : bytes[0] == 0xFF && (bytes[1] & 0x0F) == 2;

    private static bool IsLinkLocalUnicast(byte[] bytes) => bytes.Length == 4 ? bytes[0] == 169 && bytes[1] == 254 : bytes[0] == 0xFE && (bytes[1] & 0xC0) == 0x80;
}
