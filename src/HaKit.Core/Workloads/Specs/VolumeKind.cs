namespace HaKit.Workloads;

/// <summary>What a volume is made of.</summary>
internal enum VolumeKind
{
    Empty,
    ConfigMap,
    Secret,
    Claim,
    HostPath,
    Shared,
}
