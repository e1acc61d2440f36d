namespace HaKit.Workloads;

/// <summary>Storage of the workload's own: one per pod for a StatefulSet, one for all pods otherwise.</summary>
internal sealed record ClaimSpec(string Name, string Path, Quantity Size, string? StorageClass, ClaimAccess Access);

/// <summary>A Secret that is made with the workload.</summary>
internal sealed record SecretSpec(string Name, IReadOnlyList<Pair> Values);
