namespace HaKit.Workloads;

/// <summary>Names that people look for on a workload, from Kubernetes' fields and other libraries, by what they are called here. docs/guesses.md shows them.</summary>
internal static class Guesses
{
    private static readonly Dictionary<string, string[]> ByVerb = new(StringComparer.Ordinal)
    {
        ["Accept"] = ["Disable", "Ignore", "Suppress"],
        ["AddCapabilities"] = ["Capabilities"],
        ["AfterStart"] = ["PostStart"],
        ["AliveWhen"] = ["Liveness", "LivenessProbe", "WithLivenessProbe"],
        ["AllowFrom"] = ["AllowIngress", "NetworkPolicy"],
        ["AllowRoot"] = ["Privileged"],
        ["AllowTo"] = ["AllowEgress", "Egress"],
        ["Annotate"] = ["AddAnnotation", "Annotation", "Annotations", "WithAnnotation"],
        ["AnnotateIngress"] = ["IngressAnnotation"],
        ["AnnotatePods"] = ["AnnotatePod", "PodAnnotation", "PodAnnotations"],
        ["AntiAffinity"] = ["AvoidSelf", "PodAntiAffinity"],
        ["Args"] = ["Arguments"],
        ["Autoscale"] = ["AutoScale", "Autoscaling", "HorizontalPodAutoscaler", "Hpa", "WithAutoscaler", "WithHpa"],
        ["BeforeStop"] = ["Lifecycle", "PreStop"],
        ["Claim"] = ["PersistentVolumeClaim", "Pvc", "Storage", "VolumeClaim", "VolumeClaimTemplate"],
        ["Command"] = ["Entrypoint"],
        ["ConfigFile"] = ["ConfigMap", "File"],
        ["Configure"] = ["Customize", "Patch", "With"],
        ["ConfigurePod"] = ["PatchPod"],
        ["Deadline"] = ["ActiveDeadlineSeconds"],
        ["Dns"] = ["DnsConfig", "DnsPolicy"],
        ["Env"] = ["AddEnv", "EnvVar", "Environment", "EnvironmentVariable", "WithEnv"],
        ["EnvFrom"] = ["EnvFromConfigMap", "EnvFromSecret"],
        ["Expects"] = ["External"],
        ["Expose"] = ["Service", "WithService"],
        ["ExposeAs"] = ["LoadBalancer", "NodePort"],
        ["ExtendedResource"] = ["Gpu"],
        ["GracefulShutdown"] = ["GracePeriod", "TerminationGracePeriod", "TerminationGracePeriodSeconds"],
        ["HostAlias"] = ["HostAliases"],
        ["Image"] = ["WithImage"],
        ["InNamespace"] = ["Namespace", "WithNamespace"],
        ["Ingress"] = ["Host", "WithIngress"],
        ["InitContainer"] = ["Init", "WithInitContainer"],
        ["KeepHistory"] = ["RevisionHistoryLimit"],
        ["KeepJobs"] = ["SuccessfulJobsHistoryLimit"],
        ["Label"] = ["AddLabel", "Labels", "WithLabel", "WithLabels"],
        ["LabelPods"] = ["PodLabel", "PodLabels"],
        ["Named"] = ["Name", "WithName"],
        ["OnNodes"] = ["NodeAffinity", "NodeSelector", "WithNodeSelector"],
        ["Overlap"] = ["ConcurrencyPolicy"],
        ["PlaceWith"] = ["Affinity", "CoLocateWith", "PodAffinity"],
        ["Port"] = ["ContainerPort", "Ports", "WithPort"],
        ["PreferTraffic"] = ["TrafficDistribution"],
        ["Priority"] = ["PriorityClass", "PriorityClassName"],
        ["PullPolicy"] = ["ImagePullPolicy"],
        ["PullSecret"] = ["ImagePullSecret", "ImagePullSecrets"],
        ["ReadOnlyRoot"] = ["ReadOnlyRootFilesystem"],
        ["ReadyWhen"] = ["HealthCheck", "Readiness", "ReadinessProbe", "WithReadinessProbe"],
        ["Replicas"] = ["Scale", "WithReplicas"],
        ["Resources"] = ["Cpu", "Limits", "Memory", "Requests", "WithResources"],
        ["Retries"] = ["BackoffLimit"],
        ["RollingUpdate"] = ["MaxSurge", "MaxUnavailable", "MinReadySeconds", "Strategy", "WithRollingUpdate"],
        ["Route"] = ["GatewayRoute", "HttpRoute"],
        ["RunAs"] = ["FsGroup", "RunAsNonRoot", "RunAsUser", "SecurityContext"],
        ["RuntimeClass"] = ["RuntimeClassName"],
        ["ScaleDown"] = ["Behavior", "StabilizationWindow"],
        ["ScaledBy"] = ["Keda", "ScaleWith", "ScaledObject", "WithKeda"],
        ["Schedule"] = ["Cron"],
        ["Scrape"] = ["Metrics", "PodMonitor", "Prometheus", "ServiceMonitor"],
        ["ServiceAccount"] = ["Rbac", "Role", "WithServiceAccount"],
        ["Sidecar"] = ["AddContainer", "Container", "WithSidecar"],
        ["SpreadAcross"] = ["Spread", "SpreadOver", "TopologySpread", "TopologySpreadConstraint", "WithTopologySpread"],
        ["StartWithin"] = ["StartingDeadlineSeconds"],
        ["StartedWhen"] = ["Startup", "StartupProbe", "WithStartupProbe"],
        ["Suspend"] = ["Suspended"],
        ["TimeToLive"] = ["Ttl", "TtlSecondsAfterFinished"],
        ["Tolerate"] = ["Toleration", "Tolerations", "WithToleration"],
        ["Volume"] = ["Mount", "VolumeMount", "WithVolume"],
        ["When"] = ["If"],
        ["WithPdb"] = ["Budget", "DisruptionBudget", "Pdb", "PodDisruptionBudget", "WithBudget"],
        ["WorkingDirectory"] = ["WorkDir", "WorkingDir"],
    };

    private static readonly Dictionary<string, string> Verbs =
        ByVerb.SelectMany(verb => verb.Value.Select(guess => (guess, verb.Key))).ToDictionary(pair => pair.guess, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every verb with the names that people try for it.</summary>
    public static IEnumerable<KeyValuePair<string, string[]>> All => ByVerb;

    /// <summary>What a name is called here; null where nothing comes near it.</summary>
    public static string? VerbFor(string name) => Verbs.TryGetValue(name, out var verb) ? verb : null;
}
