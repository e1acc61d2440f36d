namespace HaKit.Validation.Workloads;

/// <summary>Pods and what runs them.</summary>
internal static class WorkloadKinds
{
    public static readonly KindTable Table = new()
    {
        ["apps", "ControllerRevision"] = PodObjects.Revision,
        ["apps", "DaemonSet"] = DaemonSets.Check,
        ["apps", "Deployment"] = Deployments.Check,
        ["apps", "ReplicaSet"] = ReplicaSets.Check,
        ["apps", "StatefulSet"] = StatefulSets.Check,
        ["batch", "CronJob"] = CronJobs.Check,
        ["batch", "Job"] = Jobs.Check,
        ["", "Pod"] = PodObjects.Check,
        ["", "PodTemplate"] = PodObjects.Template,
        ["", "ReplicationController"] = ReplicaSets.CheckController,
    };
}
