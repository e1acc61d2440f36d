using HaKit.Validation.Formats;

namespace HaKit.Cel;

/// <summary>Values of the libraries: what functions make and only functions look into.</summary>
internal static class CelOpaque
{
    public static CelType Url { get; } = CelType.Opaque("kubernetes.URL");

    public static CelType Ip { get; } = CelType.Opaque("net.IP");

    public static CelType Cidr { get; } = CelType.Opaque("net.CIDR");

    public static CelType Quantity { get; } = CelType.Opaque("kubernetes.Quantity");

    public static CelType Semver { get; } = CelType.Opaque("kubernetes.Semver");

    public static CelType Format { get; } = CelType.Opaque("kubernetes.NamedFormat");

    /// <summary>Equality of two values of the same .NET type.</summary>
    public static bool Equal(CelValue left, CelValue right) => (left, right) switch
    {
        (CelScalar<CelDuration> first, CelScalar<CelDuration> second) => first.Value == second.Value,
        (CelScalar<CelTimestamp> first, CelScalar<CelTimestamp> second) => first.Value == second.Value,
        (CelScalar<Network> first, CelScalar<Network> second) => first.Value.PrefixLength == second.Value.PrefixLength && first.Value.Bytes.SequenceEqual(second.Value.Bytes),
        (CelScalar<decimal> first, CelScalar<decimal> second) => first.Value == second.Value,
        (CelScalar<GoUrl> first, CelScalar<GoUrl> second) => first.Value == second.Value,
        (CelScalar<CelSemver> first, CelScalar<CelSemver> second) => first.Value.CompareTo(second.Value) == 0,
        _ => ReferenceEquals(left, right),
    };
}
