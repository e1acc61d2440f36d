using System.Globalization;

namespace HaKit;

/// <summary>A Kubernetes minor version. HaKit knows <see cref="Oldest"/> to <see cref="Newest"/> and targets <see cref="Default"/> unless told otherwise.</summary>
public readonly record struct KubernetesVersion : IComparable<KubernetesVersion>
{
    private readonly int minor;

    private KubernetesVersion(int minor) => this.minor = minor;

    /// <summary>1.31, the oldest version that HaKit knows.</summary>
    public static KubernetesVersion Oldest { get; } = new(31);

    /// <summary>1.37, the newest version that HaKit knows.</summary>
    public static KubernetesVersion Newest { get; } = new(37);

    /// <summary>1.36, the version that is meant where none is given.</summary>
    public static KubernetesVersion Default { get; } = new(36);

    /// <summary>The minor number: 36 for 1.36.</summary>
    public int Minor => minor == 0 ? Default.minor : minor;

    /// <summary>Reads <c>1.36</c>, <c>v1.36</c> or <c>1.36.2</c>.</summary>
    /// <exception cref="FormatException">Not a version, or one that HaKit does not know.</exception>
    public static KubernetesVersion Parse(string text) => TryParse(text, out var version)
        ? version
        : throw new FormatException($"Kubernetes version '{text}': must be {Oldest} to {Newest}, such as {Default}.");

    /// <summary>As <see cref="Parse"/>, without throwing.</summary>
    public static bool TryParse(string? text, out KubernetesVersion version)
    {
        version = Default;
        var parts = (text ?? "").TrimStart('v').Split('.');
        if (parts.Length is < 2 or > 3 || parts[0] != "1" || (parts.Length == 3 && !IsNumber(parts[2], out _)))
            return false;
        if (!IsNumber(parts[1], out var minor) || minor < Oldest.minor || minor > Newest.minor)
            return false;
        version = new KubernetesVersion(minor);
        return true;
    }

    /// <summary>True where this version is 1.<paramref name="minorVersion"/> or newer.</summary>
    public bool IsAtLeast(int minorVersion) => Minor >= minorVersion;

    /// <inheritdoc/>
    public int CompareTo(KubernetesVersion other) => Minor.CompareTo(other.Minor);

    /// <summary>Compares by minor version.</summary>
    public static bool operator <(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) < 0;

    /// <summary>Compares by minor version.</summary>
    public static bool operator >(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) > 0;

    /// <summary>Compares by minor version.</summary>
    public static bool operator <=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Compares by minor version.</summary>
    public static bool operator >=(KubernetesVersion left, KubernetesVersion right) => left.CompareTo(right) >= 0;

    /// <summary>The default value is <see cref="Default"/>, and equal to it.</summary>
    public bool Equals(KubernetesVersion other) => Minor == other.Minor;

    /// <inheritdoc/>
    public override int GetHashCode() => Minor;

    /// <summary><c>1.36</c>.</summary>
    public override string ToString() => "1." + Minor.ToString(CultureInfo.InvariantCulture);

    private static bool IsNumber(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
