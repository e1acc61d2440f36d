namespace HaKit.Workloads;

/// <summary>Where an environment variable's value comes from.</summary>
internal enum EnvKind
{
    Secret,
    ConfigMap,
    Field,
    Resource,
    ReplicaCount,
    PeerService,
}
