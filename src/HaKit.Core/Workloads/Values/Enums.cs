namespace HaKit;

/// <summary>How a Service is reached.</summary>
public enum ServiceType
{
    /// <summary>From inside the cluster.</summary>
    ClusterIP,

    /// <summary>From outside, on a port of every node.</summary>
    NodePort,

    /// <summary>From outside, through the cloud's load balancer.</summary>
    LoadBalancer,
}

/// <summary>How many nodes may mount a claim, and how.</summary>
public enum ClaimAccess
{
    /// <summary>Read and write by pods of one node.</summary>
    ReadWriteOnce,

    /// <summary>Read and write by exactly one pod.</summary>
    ReadWriteOncePod,

    /// <summary>Read and write from many nodes.</summary>
    ReadWriteMany,

    /// <summary>Read from many nodes.</summary>
    ReadOnlyMany,
}

/// <summary>What keeps a stopping container serving while the cluster still sends it requests.</summary>
public enum DrainBy
{
    /// <summary>The kubelet waits (Kubernetes' sleep action); works with every image.</summary>
    SleepAction,

    /// <summary>A <c>sleep</c> run in the container; needs an image with a shell.</summary>
    ExecSleep,
}

/// <summary>What a CronJob does where the last run is not done when the next is due.</summary>
public enum JobOverlap
{
    /// <summary>Leaves the next run out.</summary>
    Forbid,

    /// <summary>Runs both.</summary>
    Allow,

    /// <summary>Stops the last run.</summary>
    Replace,
}

/// <summary>When the kubelet asks the registry for a container's image.</summary>
public enum Pull
{
    /// <summary>Where the node has none yet. Pods start without the registry on nodes that have it.</summary>
    IfNotPresent,

    /// <summary>At every start: a registry that is down keeps pods from starting.</summary>
    Always,

    /// <summary>Never: the node must have it.</summary>
    Never,
}

/// <summary>Where a pod asks for names.</summary>
public enum DnsPolicy
{
    /// <summary>The cluster's DNS.</summary>
    ClusterFirst,

    /// <summary>What the node asks.</summary>
    Default,

    /// <summary>Only what <c>Dns</c> gives.</summary>
    None,
}

/// <summary>Where a Service prefers to send a request to.</summary>
public enum TrafficPreference
{
    /// <summary>Endpoints in the client's zone. <c>PreferClose</c> below Kubernetes 1.34, which means the same.</summary>
    SameZone,

    /// <summary>Endpoints on the client's node. Kubernetes 1.34 and newer.</summary>
    SameNode,
}
