using HaKit.Workloads;

namespace HaKit;

/// <summary>Where an environment variable's value comes from, if not from the manifest itself.</summary>
public sealed record EnvSource
{
    private EnvSource(EnvKind kind, string reference, string key = "", bool optional = false)
    {
        Kind = kind;
        Reference = reference;
        Key = key;
        IsOptional = optional;
    }

    internal EnvKind Kind { get; }

    internal string Reference { get; }

    internal string Key { get; }

    internal bool IsOptional { get; }

    /// <summary>A key of a Secret. Pods do not start without it, unless it is <paramref name="optional"/>.</summary>
    /// <exception cref="ArgumentException">A malformed name or key.</exception>
    public static EnvSource Secret(string name, string key, bool optional = false) =>
        new(EnvKind.Secret, Check.DnsName(name, "Secret"), Check.NotBlank(key, "Secret key"), optional);

    /// <summary>A key of a ConfigMap. Pods do not start without it, unless it is <paramref name="optional"/>.</summary>
    /// <exception cref="ArgumentException">A malformed name or key.</exception>
    public static EnvSource ConfigMap(string name, string key, bool optional = false) =>
        new(EnvKind.ConfigMap, Check.DnsName(name, "ConfigMap"), Check.NotBlank(key, "ConfigMap key"), optional);

    /// <summary>A field of the pod, such as <c>metadata.name</c> or <c>status.podIP</c>.</summary>
    /// <exception cref="ArgumentException">An empty path.</exception>
    public static EnvSource Field(string path) => new(EnvKind.Field, Check.NotBlank(path, "Field"));

    /// <summary>How many replicas the workload has, written at render.</summary>
    internal static EnvSource ReplicaCount { get; } = new(EnvKind.ReplicaCount, "");

    /// <summary>The name of the workload's headless Service, between a text before and after.</summary>
    internal static EnvSource AroundPeerService(string before, string after) => new(EnvKind.PeerService, before, after);
}

/// <summary>All keys of a ConfigMap or Secret as environment variables.</summary>
public sealed record EnvGroup
{
    private EnvGroup(EnvKind kind, string name, string? prefix, bool optional)
    {
        Kind = kind;
        Name = name;
        Prefix = prefix;
        IsOptional = optional;
    }

    internal EnvKind Kind { get; }

    internal string Name { get; }

    internal string? Prefix { get; }

    internal bool IsOptional { get; }

    /// <summary>All keys of a Secret. Pods do not start without it, unless it is <paramref name="optional"/>.</summary>
    /// <exception cref="ArgumentException">A malformed name or prefix.</exception>
    public static EnvGroup Secret(string name, string? prefix = null, bool optional = false) =>
        new(EnvKind.Secret, Check.DnsName(name, "Secret"), prefix is null ? null : Check.EnvName(prefix), optional);

    /// <summary>All keys of a ConfigMap. Pods do not start without it, unless it is <paramref name="optional"/>.</summary>
    /// <exception cref="ArgumentException">A malformed name or prefix.</exception>
    public static EnvGroup ConfigMap(string name, string? prefix = null, bool optional = false) =>
        new(EnvKind.ConfigMap, Check.DnsName(name, "ConfigMap"), prefix is null ? null : Check.EnvName(prefix), optional);
}
