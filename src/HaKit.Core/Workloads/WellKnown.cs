namespace HaKit.Workloads;

/// <summary>Labels and annotations that HaKit writes.</summary>
internal static class WellKnown
{
    public const string NameLabel = "app.kubernetes.io/name";
    public const string InstanceLabel = "app.kubernetes.io/instance";
    public const string VersionLabel = "app.kubernetes.io/version";
    public const string ManagedByLabel = "app.kubernetes.io/managed-by";
    public const string ManagedBy = "hakit";

    /// <summary>Changes when a ConfigMap or Secret of the workload changes, which replaces the pods.</summary>
    public const string ConfigHash = "hakit.dev/config-hash";

    /// <summary>Names volumes of a pod that hold nothing worth keeping, so that a cluster autoscaler may move the pod.</summary>
    public const string ScratchVolumes = "cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes";

    /// <summary>Followed by a rule's identifier; the value is the reason.</summary>
    public const string AcceptPrefix = "hakit.dev/accept.";
}
