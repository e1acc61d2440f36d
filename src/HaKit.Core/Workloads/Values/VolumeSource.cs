using HaKit.Workloads;

namespace HaKit;

/// <summary>What is mounted: scratch space, a ConfigMap, a Secret, a claim, a node's directory, or a volume that another container declares.</summary>
public sealed record VolumeSource
{
    private VolumeSource(VolumeKind kind, string? reference = null)
    {
        Kind = kind;
        Reference = reference;
    }

    internal VolumeKind Kind { get; }

    /// <summary>The ConfigMap, Secret, claim, directory or shared volume.</summary>
    internal string? Reference { get; }

    internal string? Name { get; private init; }

    internal Quantity? SizeLimit { get; private init; }

    internal bool InMemory { get; private init; }

    internal bool IsOptional { get; private init; }

    internal bool IsExternal { get; private init; }

    internal int? Mode { get; private init; }

    internal string? SubPath { get; private init; }

    /// <summary>Empty space that lives as long as the pod; on the node's disk, or in memory, which counts against the container's memory.</summary>
    /// <exception cref="ArgumentException">A malformed size.</exception>
    public static VolumeSource Empty(Quantity? sizeLimit = null, bool inMemory = false) => new(VolumeKind.Empty) { SizeLimit = sizeLimit, InMemory = inMemory };

    /// <summary>An existing ConfigMap, one file per key.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static VolumeSource ConfigMap(string name, bool optional = false) => new(VolumeKind.ConfigMap, Check.DnsName(name, "ConfigMap")) { IsOptional = optional };

    /// <summary>An existing Secret, one file per key.</summary>
    /// <param name="name">The Secret.</param>
    /// <param name="optional">True lets pods start without it.</param>
    /// <param name="mode">File permissions, such as <c>0x1a0</c> for 0640; default 0644.</param>
    /// <exception cref="ArgumentException">A malformed name; a mode outside of 0 to 0777.</exception>
    public static VolumeSource Secret(string name, bool optional = false, int? mode = null) => new(VolumeKind.Secret, Check.DnsName(name, "Secret"))
    {
        IsOptional = optional,
        Mode = mode is { } bits ? Check.Range(bits, 0, 511, "File mode", nameof(mode)) : null,
    };

    /// <summary>An existing PersistentVolumeClaim. All replicas mount the same one: most storage lets only one node do so (HAK4005).</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static VolumeSource Claim(string name) => new(VolumeKind.Claim, Check.DnsName(name, "Claim"));

    /// <summary>A directory of the node. What is in it stays behind when the pod moves.</summary>
    /// <exception cref="ArgumentException">Not an absolute path.</exception>
    public static VolumeSource HostPath(string path) => new(VolumeKind.HostPath, Check.AbsolutePath(path, "HostPath"));

    /// <summary>A volume that another container of the workload declares under this name.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static VolumeSource Shared(string name) => new(VolumeKind.Shared, Check.DnsLabel(name, "Volume")) { Name = name };

    /// <summary>Says that something else than this manifest makes the ConfigMap, Secret or claim, so that its absence here is no finding (HAK7006).</summary>
    public VolumeSource External() => this with { IsExternal = true };

    /// <summary>Names the volume; default is made from the mount path.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public VolumeSource Named(string name) => this with { Name = Check.DnsLabel(name, "Volume") };

    /// <summary>Mounts one file or directory of the volume instead of its root. Such a file is not updated when a ConfigMap changes.</summary>
    /// <exception cref="ArgumentException">Empty, absolute, or with '..'.</exception>
    public VolumeSource At(string subPath) => Check.NotBlank(subPath, "SubPath")[0] == '/' || Array.IndexOf(subPath.Split('/'), "..") >= 0
        ? throw new ArgumentException($"SubPath '{Check.Shown(subPath)}': must be relative and without '..'.", nameof(subPath))
        : this with { SubPath = subPath };
}
