namespace HaKit.Facts;

/// <summary>Which API groups Kubernetes itself serves.</summary>
internal static class ApiGroups
{
    public static bool IsBuiltIn(string group) =>
        group.Length == 0 || group.IndexOf('.') < 0 || group.EndsWith(".k8s.io", StringComparison.Ordinal) && !IsCustomInK8sIo(group);

    // Groups of SIG projects and vendors that are installed as custom resources although their name ends in k8s.io.
    private static bool IsCustomInK8sIo(string group) => group is "gateway.networking.k8s.io" or "autoscaling.k8s.io" or "metrics.k8s.io"
        or "custom.metrics.k8s.io" or "external.metrics.k8s.io" or "snapshot.storage.k8s.io" or "groupsnapshot.storage.k8s.io"
        or "policy.networking.k8s.io" or "topology.node.k8s.io" or "externaldns.k8s.io" or "app.k8s.io" or "migration.k8s.io" or "kops.k8s.io"
        or "addons.k8s.io" or "servicecatalog.k8s.io" or "sparkoperator.k8s.io" or "csi.storage.k8s.io"
        || group.EndsWith(".x-k8s.io", StringComparison.Ordinal) || group.EndsWith(".sigs.k8s.io", StringComparison.Ordinal) || IsConfiguration(group);

    /// <summary>Groups of files that configure components of Kubernetes and its tools: no server has objects of them.</summary>
    public static bool IsConfiguration(string group) =>
        group is "kubeadm.k8s.io" or "audit.k8s.io" or "apiserver.k8s.io" or "client.authentication.k8s.io" or "kind.x-k8s.io" or "imagepolicy.k8s.io"
            or "credentialprovider.kubelet.k8s.io" or "kustomize.config.k8s.io" or "config.k8s.io"
        || group.EndsWith(".config.k8s.io", StringComparison.Ordinal);
}
