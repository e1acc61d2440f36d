namespace HaKit.Workloads;

/// <summary>A port of a network policy.</summary>
internal sealed record PeerPort(PortRef Port, string Protocol);
