namespace HaKit.Validation.Defaulting;

/// <summary>Feature gates as the server has them by default, where a gate decides what is kept, defaulted or checked. A field whose gate is off is dropped silently.</summary>
internal static class Features
{
    /// <summary>Beta and on in 1.35.0 to 1.35.3, off in 1.36, on again in 1.37.</summary>
    public static bool StatefulSetMaxUnavailable(KubernetesVersion version) => version.Minor == 35 || version.IsAtLeast(37);

    public static bool PodLevelResources(KubernetesVersion version) => version.IsAtLeast(34);

    public static bool ContainerRestartRules(KubernetesVersion version) => version.IsAtLeast(35);

    public static bool HostnameOverride(KubernetesVersion version) => version.IsAtLeast(35);

    public static bool EnvFiles(KubernetesVersion version) => version.IsAtLeast(35);

    public static bool ImageVolumes(KubernetesVersion version) => version.IsAtLeast(35);

    public static bool UserNamespaces(KubernetesVersion version) => version.IsAtLeast(33);

    public static bool ProcMount(KubernetesVersion version) => version.IsAtLeast(33);

    public static bool SupplementalGroupsPolicy(KubernetesVersion version) => version.IsAtLeast(33);

    public static bool SELinuxChangePolicy(KubernetesVersion version) => version.IsAtLeast(33);

    public static bool AutoscalerTolerance(KubernetesVersion version) => version.IsAtLeast(35);

    public static bool JobManagedBy(KubernetesVersion version) => version.IsAtLeast(32);

    public static bool SleepOfZero(KubernetesVersion version) => version.IsAtLeast(33);

    public static bool RelaxedDnsSearch(KubernetesVersion version) => version.IsAtLeast(33);

    /// <summary>Service names may start with a digit: Services themselves, and Ingress backends.</summary>
    public static bool RelaxedServiceNames(KubernetesVersion version) => version.IsAtLeast(36);

    /// <summary>A pod's <c>matchLabelKeys</c> of a spread constraint become part of the selector when it is created.</summary>
    public static bool SpreadSelectorMerge(KubernetesVersion version) => version.IsAtLeast(34);

    /// <summary>Projected volumes from ClusterTrustBundles and PodCertificates.</summary>
    public static bool CertificateProjections(KubernetesVersion version) => version.IsAtLeast(37);

    /// <summary>Volumes are mounted with SELinux labels, so that <c>MountOption</c> can be chosen.</summary>
    public static bool SELinuxMount(KubernetesVersion version) => version.IsAtLeast(37);

    /// <summary>Init containers that end may have a resize policy.</summary>
    public static bool InitContainerResize(KubernetesVersion version) => version.IsAtLeast(36);

    public static bool NodeDeclaredFeatures(KubernetesVersion version) => version.IsAtLeast(36);

    public static bool PreferSameTrafficDistribution(KubernetesVersion version) => version.IsAtLeast(34);
}
