namespace HaKit.Workloads;

/// <summary>What HaKit sets when nobody says otherwise. The guide's table and the XML docs repeat these; tests read them back.</summary>
internal static class WorkloadDefaults
{
    /// <summary>Requests of a container that asks for none: enough for a small service to be scheduled honestly and not to be evicted first.</summary>
    public const string CpuRequest = "100m";
    public const string MemoryRequest = "128Mi";

    /// <summary>Time to stop after draining: Kubernetes' own grace period.</summary>
    public const int StopSeconds = 30;

    /// <summary>Autoscaling target in percent of the CPU request.</summary>
    public const int CpuUtilization = 70;

    public const int MaxSkew = 1;
    public const int AntiAffinityWeight = 100;

    /// <summary>A required spread asks for this many domains at least, so that a cluster with one live domain does not take all replicas.</summary>
    public const int RequiredDomains = 2;

    public const int JobRetries = 6;
    public const int CronStartingDeadlineSeconds = 300;

    public static IntOrPercent Surge => IntOrPercent.Percent(25);

    public static IntOrPercent Unavailable => 0;
}
