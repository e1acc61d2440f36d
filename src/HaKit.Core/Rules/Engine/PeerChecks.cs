namespace HaKit.Evaluation;

/// <summary>Which checks of other linters ask what a rule of ours asks, by the rule's number.</summary>
internal static class PeerChecks
{
    /// <summary>The checks of kube-score that one of our rules asks too.</summary>
    public static readonly string[] KubeScoreChecks =
    [
        "deployment-replicas", "horizontalpodautoscaler-replicas", "deployment-targeted-by-hpa-does-not-have-replicas-configured",
        "horizontalpodautoscaler-has-target", "deployment-has-poddisruptionbudget", "statefulset-has-poddisruptionbudget",
        "poddisruptionbudget-has-policy", "deployment-has-host-podantiaffinity", "statefulset-has-host-podantiaffinity",
        "pod-topology-spread-constraints", "deployment-strategy", "cronjob-restartpolicy",
        "deployment-pod-selector-labels-match-template-metadata-labels", "statefulset-pod-selector-labels-match-template-metadata-labels",
        "cronjob-has-deadline", "pod-probes", "pod-probes-identical", "service-targets-pod", "ingress-targets-service",
        "statefulset-has-servicename", "networkpolicy-targets-pod", "stable-version", "container-resources",
        "container-ephemeral-storage-request-and-limit", "container-resource-requests-equal-limits",
        "container-cpu-requests-equal-limits", "container-memory-requests-equal-limits", "container-image-tag",
        "container-image-pull-policy",
    ];

    public static bool KubeScore(int rule, string check) => check switch
    {
        "deployment-replicas" => rule == 1001,
        "horizontalpodautoscaler-replicas" => rule == 1002,
        "deployment-targeted-by-hpa-does-not-have-replicas-configured" => rule == 1003,
        "horizontalpodautoscaler-has-target" => rule == 1005,
        "deployment-has-poddisruptionbudget" or "statefulset-has-poddisruptionbudget" => rule == 2001,
        "poddisruptionbudget-has-policy" => rule == 2002,
        "deployment-has-host-podantiaffinity" or "statefulset-has-host-podantiaffinity" => rule == 3001,
        "pod-topology-spread-constraints" => rule is 3003 or 3010,
        "deployment-strategy" => rule == 4001,
        "cronjob-restartpolicy" => rule == 4002,
        "deployment-pod-selector-labels-match-template-metadata-labels" or "statefulset-pod-selector-labels-match-template-metadata-labels" => rule == 4003,
        "cronjob-has-deadline" => rule == 4017,
        "pod-probes" => rule is 5001 or 5002,
        "pod-probes-identical" => rule == 5003,
        "service-targets-pod" => rule == 6001,
        "ingress-targets-service" => rule == 6002,
        "statefulset-has-servicename" => rule == 6003,
        "networkpolicy-targets-pod" => rule == 6004,
        "stable-version" => rule == 7002,
        "container-resources" => rule is 7003 or 7004,
        "container-ephemeral-storage-request-and-limit" or "container-resource-requests-equal-limits"
            or "container-cpu-requests-equal-limits" or "container-memory-requests-equal-limits" => rule == 7004,
        "container-image-tag" or "container-image-pull-policy" => rule == 7005,
        _ => false,
    };

    /// <summary>The checks of kube-linter that one of our rules asks too.</summary>
    public static readonly string[] KubeLinterChecks =
    [
        "minimum-three-replicas", "hpa-minimum-three-replicas", "dangling-horizontalpodautoscaler", "pdb-min-available",
        "pdb-max-unavailable", "pdb-unhealthy-pod-eviction-policy", "no-anti-affinity", "priority-class-name",
        "no-rolling-update-strategy", "restart-policy", "mismatching-selector", "no-readiness-probe", "no-liveness-probe",
        "liveness-port", "readiness-port", "startup-port", "dangling-service", "dangling-ingress", "dangling-networkpolicy",
        "dangling-networkpolicypeer-podselector", "dangling-servicemonitor", "non-existent-service-account", "no-extensions-v1beta",
        "unset-cpu-requirements", "unset-memory-requirements", "latest-tag",
    ];

    public static bool KubeLinter(int rule, string check) => check switch
    {
        "minimum-three-replicas" => rule == 1001,
        "hpa-minimum-three-replicas" => rule == 1002,
        "dangling-horizontalpodautoscaler" => rule == 1005,
        "pdb-min-available" or "pdb-max-unavailable" => rule is 2003 or 2004,
        "pdb-unhealthy-pod-eviction-policy" => rule == 2006,
        "no-anti-affinity" => rule == 3001,
        "priority-class-name" => rule == 3004,
        "no-rolling-update-strategy" => rule == 4001,
        "restart-policy" => rule == 4002,
        "mismatching-selector" => rule == 4003,
        "no-readiness-probe" => rule == 5001,
        "no-liveness-probe" => rule == 5002,
        "liveness-port" or "readiness-port" or "startup-port" => rule == 5004,
        "dangling-service" => rule == 6001,
        "dangling-ingress" => rule == 6002,
        "dangling-networkpolicy" or "dangling-networkpolicypeer-podselector" or "dangling-servicemonitor" => rule == 6004,
        "non-existent-service-account" => rule == 7001,
        "no-extensions-v1beta" => rule == 7002,
        "unset-cpu-requirements" or "unset-memory-requirements" => rule is 7003 or 7004,
        "latest-tag" => rule == 7005,
        _ => false,
    };

    /// <summary>The checks of Polaris that one of our rules asks too.</summary>
    public static readonly string[] PolarisChecks =
    [
        "deploymentMissingReplicas", "hpaMinAvailability", "hpaMaxAvailability", "missingPodDisruptionBudget", "pdbDisruptionsIsZero",
        "pdbMinAvailableGreaterThanHPAMinReplicas", "topologySpreadConstraint", "priorityClassNotSet", "readinessProbeMissing",
        "livenessProbeMissing", "cpuRequestsMissing", "memoryRequestsMissing", "cpuLimitsMissing", "memoryLimitsMissing",
        "tagNotSpecified", "pullPolicyNotAlways", "hostPortSet",
    ];

    public static bool Polaris(int rule, string check) => check switch
    {
        "deploymentMissingReplicas" => rule == 1001,
        "hpaMinAvailability" => rule == 1002,
        "hpaMaxAvailability" => rule == 1004,
        "missingPodDisruptionBudget" => rule == 2001,
        "pdbDisruptionsIsZero" or "pdbMinAvailableGreaterThanHPAMinReplicas" => rule == 2003,
        "topologySpreadConstraint" => rule == 3001,
        "priorityClassNotSet" => rule == 3004,
        "readinessProbeMissing" => rule == 5001,
        "livenessProbeMissing" => rule == 5002,
        "cpuRequestsMissing" or "memoryRequestsMissing" => rule == 7003,
        "cpuLimitsMissing" or "memoryLimitsMissing" => rule == 7004,
        "tagNotSpecified" or "pullPolicyNotAlways" => rule == 7005,
        "hostPortSet" => rule == 3008,
        _ => false,
    };

    /// <summary>Whether any check of kube-linter asks what the rule asks.</summary>
    public static bool AnyOfKubeLinter(int rule) => rule is 1001 or 1002 or 1005 or 2003 or 2004 or 2006 or 3001 or 3004 or 4001 or 4002 or 4003 or 5001
        or 5002 or 5004 or 6001 or 6002 or 6004 or 7001 or 7002 or 7003 or 7004 or 7005;

    /// <summary>Whether any check of Polaris asks what the rule asks.</summary>
    public static bool AnyOfPolaris(int rule) => rule is 1001 or 1002 or 1004 or 2001 or 2003 or 3001 or 3004 or 3008 or 5001 or 5002 or 7003 or 7004 or 7005;
}
