namespace HaKit.Workloads;

/// <summary>Settings of the pods that concern no container by itself.</summary>
internal sealed record PodSpec
{
    public Sourced<DnsSpec>? Dns { get; init; }

    public IReadOnlyList<Sourced<HostAliasSpec>> HostAliases { get; init; } = [];

    public Sourced<string>? RuntimeClass { get; init; }

    public Sourced<OverheadSpec>? Overhead { get; init; }
}

/// <summary>How pods look up names; null keeps the cluster's.</summary>
internal sealed record DnsSpec(DnsPolicy? Policy, IReadOnlyList<string> Servers, IReadOnlyList<string> Searches, int? Dots);

/// <summary>Names for an address, in the pods' hosts file.</summary>
internal sealed record HostAliasSpec(string Address, IReadOnlyList<string> Names);

/// <summary>What a pod's sandbox takes beside its containers.</summary>
internal sealed record OverheadSpec(Quantity? Cpu, Quantity? Memory);
