namespace HaKit.Policies;

/// <summary>One resource that a policy is asked about.</summary>
internal sealed record PolicyResource(string Group, string Version, string Resource, string Kind);

/// <summary>Which objects a policy is about.</summary>
internal sealed record PolicySubject(params PolicyResource[] Resources)
{
    private static readonly PolicyResource Deployment = new("apps", "v1", "deployments", "Deployment");
    private static readonly PolicyResource StatefulSet = new("apps", "v1", "statefulsets", "StatefulSet");
    private static readonly PolicyResource DaemonSet = new("apps", "v1", "daemonsets", "DaemonSet");
    private static readonly PolicyResource ReplicaSet = new("apps", "v1", "replicasets", "ReplicaSet");
    private static readonly PolicyResource Controller = new("", "v1", "replicationcontrollers", "ReplicationController");
    private static readonly PolicyResource Pod = new("", "v1", "pods", "Pod");
    private static readonly PolicyResource Job = new("batch", "v1", "jobs", "Job");
    private static readonly PolicyResource CronJob = new("batch", "v1", "cronjobs", "CronJob");

    /// <summary>Everything that runs pods.</summary>
    public static PolicySubject Workloads { get; } = new(Deployment, StatefulSet, DaemonSet, ReplicaSet, Controller, Pod, Job, CronJob);

    /// <summary>What runs pods that do not end by themselves.</summary>
    public static PolicySubject Services { get; } = new(Deployment, StatefulSet, DaemonSet, ReplicaSet, Controller, Pod);

    /// <summary>What runs pods that another node can take over.</summary>
    public static PolicySubject Movable { get; } = new(Deployment, StatefulSet, ReplicaSet, Controller, Pod);

    /// <summary>What <c>spec.replicas</c> scales.</summary>
    public static PolicySubject Scaled { get; } = new(Deployment, StatefulSet, ReplicaSet, Controller);

    public static PolicySubject Replicated { get; } = new(Deployment, StatefulSet, ReplicaSet);

    public static PolicySubject RolledOut { get; } = new(Deployment, StatefulSet, DaemonSet);

    public static PolicySubject ReplicationControllers { get; } = new(Controller);

    public static PolicySubject Deployments { get; } = new(Deployment);

    public static PolicySubject Jobs { get; } = new(Job);

    public static PolicySubject CronJobs { get; } = new(CronJob);

    public static PolicySubject Budgets { get; } = new(new PolicyResource("policy", "v1", "poddisruptionbudgets", "PodDisruptionBudget"));

    public static PolicySubject Autoscalers { get; } = new(new PolicyResource("autoscaling", "v2", "horizontalpodautoscalers", "HorizontalPodAutoscaler"));

    public static PolicySubject NetworkServices { get; } = new(new PolicyResource("", "v1", "services", "Service"));

    public bool RunsPods => Resources[0].Group is "apps" or "batch" || Resources[0] == Controller;
}
