using HaKit.Workloads;

namespace HaKit;

/// <summary>
/// An object that pods refer to and that something else than the manifest makes: an operator, a secret store, another team. Declared, its absence is no
/// finding; everything else that is missing still is (HAK7001, HAK7006).
/// </summary>
public sealed record External
{
    private External(string kind, string name)
    {
        Kind = kind;
        Name = name;
    }

    internal string Kind { get; }

    internal string Name { get; }

    /// <summary>A Secret.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static External Secret(string name) => new("Secret", Check.DnsName(name, "Secret"));

    /// <summary>A ConfigMap.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static External ConfigMap(string name) => new("ConfigMap", Check.DnsName(name, "ConfigMap"));

    /// <summary>A PersistentVolumeClaim.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static External Claim(string name) => new("PersistentVolumeClaim", Check.DnsName(name, "Claim"));

    /// <summary>A ServiceAccount.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static External ServiceAccount(string name) => new("ServiceAccount", Check.DnsName(name, "ServiceAccount"));

    /// <summary><c>Secret/db</c>, as the annotation <c>hakit.dev/expects</c> lists it.</summary>
    public override string ToString() => Kind + "/" + Name;
}
