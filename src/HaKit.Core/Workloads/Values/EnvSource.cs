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

    internal bool IsExternal { get; private init; }

    /// <summary>A key of a Secret. Pods do not start without it, unless it is <paramref name="optional"/>.</summary>
    /// <param name="name">The Secret.</param>
    /// <param name="key">Its key.</param>
    /// <param name="optional">True lets pods start without it.</param>
    /// <param name="external">Says that something else than this manifest makes it, so that its absence here is no finding (HAK7006).</param>
    /// <exception cref="ArgumentException">A malformed name or key.</exception>
    public static EnvSource Secret(string name, string key, bool optional = false, bool external = false) =>
        new(EnvKind.Secret, Check.DnsName(name, "Secret"), Check.NotBlank(key, "Secret key"), optional) { IsExternal = external };

    /// <summary>A key of a ConfigMap. Pods do not start without it, unless it is <paramref name="optional"/>.</summary>
    /// <param name="name">The ConfigMap.</param>
    /// <param name="key">Its key.</param>
    /// <param name="optional">True lets pods start without it.</param>
    /// <param name="external">Says that something else than this manifest makes it, so that its absence here is no finding (HAK7006).</param>
    /// <exception cref="ArgumentException">A malformed name or key.</exception>
    public static EnvSource ConfigMap(string name, string key, bool optional = false, bool external = false) =>
        new(EnvKind.ConfigMap, Check.DnsName(name, "ConfigMap"), Check.NotBlank(key, "ConfigMap key"), optional) { IsExternal = external };

    /// <summary>A field of the pod, such as <c>metadata.name</c> or <c>status.podIP</c>.</summary>
    /// <exception cref="ArgumentException">An empty path.</exception>
    public static EnvSource Field(string path) => new(EnvKind.Field, Check.NotBlank(path, "Field"));

    /// <summary>What the container requests or may use at most, in units of <paramref name="divisor"/>: <c>EnvSource.Resource("limits.memory", "1Mi")</c>.</summary>
    /// <param name="resource">limits or requests, a dot, and cpu, memory or ephemeral-storage. Without a limit it is what the node has.</param>
    /// <param name="divisor">Default 1: bytes, or whole CPUs rounded up.</param>
    /// <exception cref="ArgumentException">Another resource.</exception>
    public static EnvSource Resource(string resource, Quantity? divisor = null) => Check.NotNull(resource) is
        "limits.cpu" or "limits.memory" or "limits.ephemeral-storage" or "requests.cpu" or "requests.memory" or "requests.ephemeral-storage"
            ? new(EnvKind.Resource, resource, divisor?.ToString() ?? "")
            : throw new ArgumentException($"EnvSource.Resource '{Check.Shown(resource)}': must be limits or requests of cpu, memory or ephemeral-storage, such as 'limits.memory'.", nameof(resource));

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

    internal bool IsExternal { get; private init; }

    /// <summary>All keys of a Secret. Pods do not start without it, unless it is <paramref name="optional"/>.</summary>
    /// <param name="name">The Secret.</param>
    /// <param name="prefix">Put before each key.</param>
    /// <param name="optional">True lets pods start without it.</param>
    /// <param name="external">Says that something else than this manifest makes it, so that its absence here is no finding (HAK7006).</param>
    /// <exception cref="ArgumentException">A malformed name or prefix.</exception>
    public static EnvGroup Secret(string name, string? prefix = null, bool optional = false, bool external = false) =>
        new(EnvKind.Secret, Check.DnsName(name, "Secret"), prefix is null ? null : Check.EnvName(prefix), optional) { IsExternal = external };

    /// <summary>All keys of a ConfigMap. Pods do not start without it, unless it is <paramref name="optional"/>.</summary>
    /// <param name="name">The ConfigMap.</param>
    /// <param name="prefix">Put before each key.</param>
    /// <param name="optional">True lets pods start without it.</param>
    /// <param name="external">Says that something else than this manifest makes it, so that its absence here is no finding (HAK7006).</param>
    /// <exception cref="ArgumentException">A malformed name or prefix.</exception>
    public static EnvGroup ConfigMap(string name, string? prefix = null, bool optional = false, bool external = false) =>
        new(EnvKind.ConfigMap, Check.DnsName(name, "ConfigMap"), prefix is null ? null : Check.EnvName(prefix), optional) { IsExternal = external };
}
