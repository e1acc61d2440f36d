namespace HaKit.Workloads;

/// <summary>The account pods act as. <paramref name="Create"/> makes it with the workload.</summary>
internal sealed record ServiceAccountSpec(string? Name, bool Create, bool MountToken);

/// <summary>What the containers may do on their node; what is not set is restricted.</summary>
internal sealed record SecuritySpec
{
    public Given<bool>? AllowRoot { get; init; }

    public Given<long>? User { get; init; }

    public Given<long>? Group { get; init; }

    /// <summary>The group that owns the volumes.</summary>
    public Given<long>? VolumeGroup { get; init; }

    public Given<bool>? ReadOnlyRoot { get; init; }
}

/// <summary>Work that ends.</summary>
internal sealed record JobSpec
{
    public Given<string>? Schedule { get; init; }

    public Given<string>? TimeZone { get; init; }

    public Given<int>? Parallelism { get; init; }

    public Given<int>? Completions { get; init; }

    public Given<int>? Retries { get; init; }

    public Given<int>? DeadlineSeconds { get; init; }
}
