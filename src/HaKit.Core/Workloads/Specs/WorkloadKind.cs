namespace HaKit.Workloads;

/// <summary>Which controller runs the pods.</summary>
internal enum WorkloadKind
{
    Deployment,
    StatefulSet,
    DaemonSet,
    Job,
    CronJob,
}
