namespace HaKit.Workloads;

/// <summary>How the workload is reached.</summary>
internal sealed record NetworkSpec
{
    public IReadOnlyList<Sourced<ExposeSpec>> Exposed { get; init; } = [];

    public Sourced<ServiceType>? Type { get; init; }

    public Sourced<TrafficPreference>? Preference { get; init; }

    public IReadOnlyList<Sourced<IngressSpec>> Ingresses { get; init; } = [];

    public IReadOnlyList<Sourced<Peer>> AllowedPeers { get; init; } = [];
}

/// <summary>A Service port and where it leads; null means the first declared port, or the same number.</summary>
internal sealed record ExposeSpec(int Port, PortRef? Target);

/// <summary>A host and path that lead to the workload's Service.</summary>
internal sealed record IngressSpec(string Host, string Path, string? TlsSecret, string? ClassName);
