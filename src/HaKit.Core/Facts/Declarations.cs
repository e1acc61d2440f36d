namespace HaKit.Facts;

/// <summary>
/// What an author declares about a workload, as annotations on the workload or on its pod template. They say what no Kubernetes field says.
/// </summary>
internal static class Declarations
{
    /// <summary><c>"true"</c>: one replica is meant; a second must never run beside it.</summary>
    public const string Singleton = "hakit.dev/singleton";

    /// <summary>The number of members of a quorum-based cluster, such as <c>"3"</c>.</summary>
    public const string Quorum = "hakit.dev/quorum";

    /// <summary>What the workload must survive: faults with the replicas that must stay ready, as <c>zone&gt;=2, node</c>.</summary>
    public const string Survives = "hakit.dev/survives";

    /// <summary>Objects that something else makes: <c>Secret/db, ConfigMap/settings</c>. Their absence is no finding.</summary>
    public const string Expects = "hakit.dev/expects";

    /// <summary>Seconds until the slowest container has started.</summary>
    public const string StartupSeconds = "hakit.dev/startup-seconds";

    /// <summary>Seconds that the application itself goes on serving and draining after SIGTERM.</summary>
    public const string DrainSeconds = "hakit.dev/drain-seconds";

    /// <summary><c>"true"</c>: should be the last to be evicted under node pressure.</summary>
    public const string Critical = "hakit.dev/critical";
}
