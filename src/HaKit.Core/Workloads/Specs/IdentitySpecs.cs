namespace HaKit.Workloads;

/// <summary>The account pods act as. <paramref name="Create"/> makes it with the workload.</summary>
internal sealed record ServiceAccountSpec(string? Name, bool Create, bool MountToken);

/// <summary>What the containers may do on their node; what is not set is restricted.</summary>
internal sealed record SecuritySpec
{
    public Sourced<bool>? AllowRoot { get; init; }

    public Sourced<long>? User { get; init; }

    public Sourced<long>? Group { get; init; }

    /// <summary>The group that owns the volumes.</summary>
    public Sourced<long>? VolumeGroup { get; init; }

    public Sourced<bool>? ReadOnlyRoot { get; init; }
}

/// <summary>Work that ends.</summary>
internal sealed record JobSpec
{
    public Sourced<string>? Schedule { get; init; }

    public Sourced<string>? TimeZone { get; init; }

    public Sourced<int>? Parallelism { get; init; }

    public Sourced<int>? Completions { get; init; }

    public Sourced<int>? Retries { get; init; }

    public Sourced<int>? DeadlineSeconds { get; init; }
}
