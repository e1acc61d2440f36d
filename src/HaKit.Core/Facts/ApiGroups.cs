namespace HaKit.Facts;

/// <summary>Which API groups Kubernetes itself serves.</summary>
internal static class ApiGroups
{
    public static bool IsBuiltIn(string group) =>
        group.Length == 0 || group.IndexOf('.') < 0 || group.EndsWith(".k8s.io", StringComparison.Ordinal) && !IsCustomInK8sIo(group);

    // Groups of SIG projects that are installed as custom resources although their name ends in k8s.io.
    private static bool IsCustomInK8sIo(string group) => group is "gateway.networking.k8s.io" or "autoscaling.k8s.io"
        or "metrics.k8s.io" or "snapshot.storage.k8s.io" or "leaderworkerset.x-k8s.io" or "jobset.x-k8s.io"
        || group.EndsWith(".x-k8s.io", StringComparison.Ordinal) || group.EndsWith(".sigs.k8s.io", StringComparison.Ordinal);

    /// <summary>
    /// Custom kinds known to run no pods and to make no Secrets or ConfigMaps. Any other custom object may, so that nothing in its namespace
    /// can be called missing for certain.
    /// </summary>
    public static bool IsInert(string group, string kind) => kind switch
    {
        "ScaledObject" or "TriggerAuthentication" or "ClusterTriggerAuthentication" => group == "keda.sh",
        "ServiceMonitor" or "PodMonitor" or "PrometheusRule" or "Probe" => group == "monitoring.coreos.com",
        "VerticalPodAutoscaler" => group == "autoscaling.k8s.io",
        _ => group is "gateway.networking.k8s.io" or "networking.istio.io" or "security.istio.io" or "traefik.io" or "snapshot.storage.k8s.io"
            or "kustomize.config.k8s.io",
    };
}
