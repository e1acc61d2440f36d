namespace HaKit.Clusters;

/// <summary>The node labels that Kubernetes itself knows.</summary>
internal static class Topologies
{
    public const string Host = "kubernetes.io/hostname";
    public const string Zone = "topology.kubernetes.io/zone";
    public const string Region = "topology.kubernetes.io/region";
}
