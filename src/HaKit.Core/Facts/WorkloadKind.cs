using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>The kinds that run pods.</summary>
internal enum WorkloadKind
{
    None,
    Deployment,
    StatefulSet,
    DaemonSet,
    ReplicaSet,
    ReplicationController,
    Job,
    CronJob,
    Pod,

    /// <summary>A custom resource with a pod template, such as an Argo Rollout.</summary>
    Custom,
}

/// <summary>Which kinds run pods, in the groups they have now and in those they once had.</summary>
internal static class WorkloadKinds
{
    public static WorkloadKind Of(ManifestObject manifest)
    {
        var kind = (manifest.Kind, NormalGroup(manifest.Group, manifest.Kind)) switch
        {
            ("Deployment", "apps") => WorkloadKind.Deployment,
            ("StatefulSet", "apps") => WorkloadKind.StatefulSet,
            ("DaemonSet", "apps") => WorkloadKind.DaemonSet,
            ("ReplicaSet", "apps") => WorkloadKind.ReplicaSet,
            ("ReplicationController", "") => WorkloadKind.ReplicationController,
            ("Job", "batch") => WorkloadKind.Job,
            ("CronJob", "batch") => WorkloadKind.CronJob,
            ("Pod", "") => WorkloadKind.Pod,
            _ => WorkloadKind.None,
        };
        if (kind != WorkloadKind.None)
            return kind;
        return !ApiGroups.IsBuiltIn(manifest.Group) && manifest.Root.At("spec").At("template").At("spec").List("containers") is not null
            ? WorkloadKind.Custom
            : WorkloadKind.None;
    }

    /// <summary>The group a kind lives in now: workloads of <c>extensions</c> moved to <c>apps</c>.</summary>
    public static string NormalGroup(string group, string kind) =>
        group == "extensions" && kind is "Deployment" or "DaemonSet" or "ReplicaSet" ? "apps" : group;

    /// <summary>Where the template stands in the object.</summary>
    public static FieldPath TemplatePath(WorkloadKind kind) => kind switch
    {
        WorkloadKind.Pod => FieldPath.Root,
        WorkloadKind.CronJob => FactReading.Path("spec.jobTemplate.spec.template"),
        _ => FactReading.Path("spec.template"),
    };

    public static bool IsReplicated(this WorkloadKind kind) =>
        kind is WorkloadKind.Deployment or WorkloadKind.StatefulSet or WorkloadKind.ReplicaSet or WorkloadKind.ReplicationController or WorkloadKind.Custom;

    public static bool IsBatch(this WorkloadKind kind) => kind is WorkloadKind.Job or WorkloadKind.CronJob;
}
