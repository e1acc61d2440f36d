using HaKit.Tree;

namespace HaKit.Workloads;

/// <summary>One container: the main one, a sidecar or an init container.</summary>
internal sealed record ContainerSpec
{
    public required Sourced<string> Name { get; init; }

    public required Sourced<ImageRef> Image { get; init; }

    public Sourced<IReadOnlyList<string>>? Command { get; init; }

    public Sourced<IReadOnlyList<string>>? Args { get; init; }

    public IReadOnlyList<Sourced<PortSpec>> Ports { get; init; } = [];

    public IReadOnlyList<Sourced<EnvSpec>> Env { get; init; } = [];

    public IReadOnlyList<Sourced<EnvGroup>> EnvFrom { get; init; } = [];

    public Sourced<Quantity>? CpuRequest { get; init; }

    public Sourced<Quantity>? MemoryRequest { get; init; }

    public Sourced<Quantity>? CpuLimit { get; init; }

    public Sourced<Quantity>? MemoryLimit { get; init; }

    public Sourced<Quantity>? DiskRequest { get; init; }

    public Sourced<Quantity>? DiskLimit { get; init; }

    /// <summary>Devices and the like, by resource name: as many as are requested may be used.</summary>
    public IReadOnlyList<Sourced<Pair>> Extended { get; init; } = [];

    public Sourced<string>? WorkingDirectory { get; init; }

    public Sourced<Pull>? Pull { get; init; }

    public Sourced<IReadOnlyList<string>>? AfterStart { get; init; }

    /// <summary>For sidecars; the main container's is part of the workload's shutdown.</summary>
    public Sourced<IReadOnlyList<string>>? BeforeStop { get; init; }

    /// <summary>For sidecars and init containers; the main container's are the workload's.</summary>
    public IReadOnlyList<Sourced<Pair>> Files { get; init; } = [];

    /// <summary>What differs from the workload's security.</summary>
    public SecuritySpec Security { get; init; } = new();

    public Sourced<Probe>? Ready { get; init; }

    public Sourced<Probe>? Alive { get; init; }

    public Sourced<Probe>? Started { get; init; }

    public IReadOnlyList<Sourced<MountSpec>> Mounts { get; init; } = [];

    /// <summary>The same container with every value at one place: the verb that adds it to a workload.</summary>
    public ContainerSpec At(Place place) => this with
    {
        Name = Name with { Place = place },
        Image = Image with { Place = place },
        Command = Moved(Command, place),
        Args = Moved(Args, place),
        Ports = Moved(Ports, place),
        Env = Moved(Env, place),
        EnvFrom = Moved(EnvFrom, place),
        CpuRequest = Moved(CpuRequest, place),
        MemoryRequest = Moved(MemoryRequest, place),
        CpuLimit = Moved(CpuLimit, place),
        MemoryLimit = Moved(MemoryLimit, place),
        DiskRequest = Moved(DiskRequest, place),
        DiskLimit = Moved(DiskLimit, place),
        Extended = Moved(Extended, place),
        WorkingDirectory = Moved(WorkingDirectory, place),
        Pull = Moved(Pull, place),
        AfterStart = Moved(AfterStart, place),
        BeforeStop = Moved(BeforeStop, place),
        Files = Moved(Files, place),
        Security = Security.At(place),
        Ready = Moved(Ready, place),
        Alive = Moved(Alive, place),
        Started = Moved(Started, place),
        Mounts = Moved(Mounts, place),
    };

    private static Sourced<T>? Moved<T>(Sourced<T>? value, Place place) => value is { } given ? given with { Place = place } : null;

    private static Sourced<T>[] Moved<T>(IReadOnlyList<Sourced<T>> values, Place place)
    {
        var moved = new Sourced<T>[values.Count];
        for (var i = 0; i < moved.Length; i++)
            moved[i] = values[i] with { Place = place };
        return moved;
    }

    public static ContainerSpec Of(string name, ImageRef image, Place place) => new()
    {
        Name = Sourced.By(place, Check.DnsLabel(name, "Container name")),
        Image = Sourced.By(place, Check.NotNull(image)),
    };
}

/// <summary>A declared port. <paramref name="HostPort"/> null leaves the node's ports alone.</summary>
internal sealed record PortSpec(int Number, string? Name, string Protocol, int? HostPort);

/// <summary>An environment variable: a value, or a source.</summary>
internal sealed record EnvSpec(string Name, string? Value, EnvSource? Source);

/// <summary>A mounted volume; the volume itself is part of it, and shared with other mounts by its name.</summary>
internal sealed record MountSpec(string Path, VolumeSource Volume, bool ReadOnly)
{
    public string VolumeName => Volume.Name ?? NameOf(Path);

    /// <summary><c>/var/lib/data</c> becomes <c>var-lib-data</c>.</summary>
    public static string NameOf(string path)
    {
        var name = new System.Text.StringBuilder();
        foreach (var c in path.ToLowerInvariant())
            name.Append(c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : '-');
        var trimmed = name.ToString().Trim('-');
        trimmed = trimmed.Length > Check.MaxLabelLength ? trimmed.Substring(trimmed.Length - Check.MaxLabelLength).Trim('-') : trimmed;
        return trimmed.Length == 0 ? "volume" : trimmed;
    }
}
