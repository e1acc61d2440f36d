namespace HaKit.Workloads;

/// <summary>What a peer of a network policy is.</summary>
internal enum PeerKind
{
    Pods,
    Addresses,
    Anyone,
    Dns,
}
