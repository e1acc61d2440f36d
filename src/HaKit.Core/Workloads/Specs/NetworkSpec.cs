namespace HaKit.Workloads;

/// <summary>How the workload is reached.</summary>
internal sealed record NetworkSpec
{
    public IReadOnlyList<Given<ExposeSpec>> Exposed { get; init; } = [];

    public Given<ServiceType>? Type { get; init; }

    public Given<TrafficPreference>? Preference { get; init; }

    public IReadOnlyList<Given<IngressSpec>> Ingresses { get; init; } = [];

    public IReadOnlyList<Given<Peer>> AllowedPeers { get; init; } = [];
}

/// <summary>A Service port and where it leads; null means the first declared port, or the same number.</summary>
internal sealed record ExposeSpec(int Port, PortRef? Target);

/// <summary>A host and path that lead to the workload's Service.</summary>
internal sealed record IngressSpec(string Host, string Path, string? TlsSecret, string? ClassName);
