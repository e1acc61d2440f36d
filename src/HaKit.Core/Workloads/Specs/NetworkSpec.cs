namespace HaKit.Workloads;

/// <summary>How the workload is reached.</summary>
internal sealed record NetworkSpec
{
    public IReadOnlyList<Sourced<ExposeSpec>> Exposed { get; init; } = [];

    public Sourced<ServiceType>? Type { get; init; }

    public Sourced<TrafficPreference>? Preference { get; init; }

    public IReadOnlyList<Sourced<IngressSpec>> Ingresses { get; init; } = [];

    public IReadOnlyList<Sourced<Pair>> IngressAnnotations { get; init; } = [];

    public IReadOnlyList<Sourced<Pair>> ServiceAnnotations { get; init; } = [];

    public IReadOnlyList<Sourced<RouteSpec>> Routes { get; init; } = [];

    public Sourced<ScrapeSpec>? Scrape { get; init; }

    public IReadOnlyList<Sourced<Peer>> AllowedPeers { get; init; } = [];

    public IReadOnlyList<Sourced<Peer>> AllowedTargets { get; init; } = [];
}

/// <summary>A Service port and where it leads; null means the first declared port, or the same number.</summary>
internal sealed record ExposeSpec(int Port, PortRef? Target);

/// <summary>A host and path that lead to the workload's Service.</summary>
internal sealed record IngressSpec(string Host, string Path, string? TlsSecret, string? ClassName, bool Exact);

/// <summary>A host and path that lead to the workload's Service, by a Gateway.</summary>
internal sealed record RouteSpec(string Host, string Gateway, string Path, string? GatewayNamespace, string? Listener);

/// <summary>Where Prometheus reads the pods' metrics; null means the first declared port.</summary>
internal sealed record ScrapeSpec(string Path, PortRef? Port, int? PeriodSeconds);
