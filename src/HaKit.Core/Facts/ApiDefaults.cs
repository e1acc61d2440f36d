namespace HaKit.Facts;

/// <summary>What the API server fills in where a field is absent, for the fields that evaluation read.</summary>
internal static class ApiDefaults
{
    public const int Replicas = 1;
    public const int Parallelism = 1;
    public const int MinReplicas = 1;
    public const int GraceSeconds = 30;
    public const int ProgressDeadlineSeconds = 600;
    public const int BackoffLimit = 6;
    public const int ProbePeriod = 10;
    public const int ProbeTimeout = 1;
    public const int ProbeFailures = 3;
    public const int ProbeSuccesses = 1;
    public const int ProbeDelay = 0;
    public const string RollingUpdate = "RollingUpdate";

    /// <summary>KEDA's own: a ScaledObject without <c>maxReplicaCount</c>.</summary>
    public const int ScaledObjectMaxReplicas = 100;

    /// <summary>The toleration of not-ready and unreachable nodes that admission adds.</summary>
    public const int NodeFailureTolerationSeconds = 300;
}
