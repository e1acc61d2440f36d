namespace HaKit.Workloads;

/// <summary>The account pods act as. <paramref name="Create"/> makes it with the workload, with a Role of these rules where there are any.</summary>
internal sealed record ServiceAccountSpec(string? Name, bool Create, bool MountToken, IReadOnlyList<Rbac> Allowed);

/// <summary>What the containers may do on their node; what is not set is restricted.</summary>
internal sealed record SecuritySpec
{
    public Sourced<bool>? AllowRoot { get; init; }

    public Sourced<long>? User { get; init; }

    public Sourced<long>? Group { get; init; }

    /// <summary>The group that owns the volumes.</summary>
    public Sourced<long>? VolumeGroup { get; init; }

    public Sourced<bool>? ReadOnlyRoot { get; init; }

    public Sourced<IReadOnlyList<string>>? Capabilities { get; init; }

    public SecuritySpec At(Tree.Place place) => this with
    {
        AllowRoot = Moved(AllowRoot, place),
        User = Moved(User, place),
        Group = Moved(Group, place),
        VolumeGroup = Moved(VolumeGroup, place),
        ReadOnlyRoot = Moved(ReadOnlyRoot, place),
        Capabilities = Moved(Capabilities, place),
    };

    private static Sourced<T>? Moved<T>(Sourced<T>? value, Tree.Place place) => value is { } given ? given with { Place = place } : null;
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

    public Sourced<int>? TimeToLiveSeconds { get; init; }

    public Sourced<bool>? Suspended { get; init; }

    public Sourced<JobOverlap>? Overlap { get; init; }

    public Sourced<int>? StartingDeadlineSeconds { get; init; }

    public Sourced<int>? SucceededKept { get; init; }

    public Sourced<int>? FailedKept { get; init; }
}
