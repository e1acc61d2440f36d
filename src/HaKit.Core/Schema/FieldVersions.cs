namespace HaKit.Schema;

/// <summary>
/// Fields that the client's models have and that an older API server does not know: it refuses them as unknown. The first minor version that has the field.
/// What is not listed has been there since 1.31 or before, as far as the kinds go that HaKit validates in full.
/// </summary>
internal static class FieldVersions
{
    private static readonly Dictionary<string, int> FirstMinor = new(StringComparer.Ordinal)
    {
        ["V1PodSpec.resources"] = 32,
        ["V1PodSpec.hostnameOverride"] = 34,
        ["V1PodSpec.schedulingGroup"] = 36,
        ["V1PodSpec.evictionResponders"] = 37,
        ["V1PodSecurityContext.seLinuxChangePolicy"] = 32,
        ["V1Container.restartPolicyRules"] = 34,
        ["V1EphemeralContainer.restartPolicyRules"] = 34,
        ["V1Lifecycle.stopSignal"] = 33,
        ["V1EnvVarSource.fileKeyRef"] = 34,
        ["V1VolumeProjection.podCertificate"] = 34,
        ["V1PodCertificateProjection.userAnnotations"] = 35,
        ["V1EmptyDirVolumeSource.mode"] = 37,
        ["V1HTTPGetAction.protocol"] = 37,
        ["V1VolumeMount.bindMountOptions"] = 37,
        ["V1KeyToPath.user"] = 37,
        ["V1DownwardAPIVolumeFile.user"] = 37,
        ["V1ServiceAccountTokenProjection.user"] = 37,
        ["V1ClusterTrustBundleProjection.user"] = 37,
        ["V1PodCertificateProjection.user"] = 37,
        ["V1ConfigMapVolumeSource.defaultUser"] = 37,
        ["V1SecretVolumeSource.defaultUser"] = 37,
        ["V1DownwardAPIVolumeSource.defaultUser"] = 37,
        ["V1ProjectedVolumeSource.defaultUser"] = 37,
        ["V1JobSpec.scheduling"] = 37,
        ["V2HPAScalingRules.tolerance"] = 33,
        ["V1CSIDriverSpec.nodeAllocatableUpdatePeriodSeconds"] = 33,
        ["V1CSIDriverSpec.serviceAccountTokenInSecrets"] = 35,
        ["V1CSIDriverSpec.preventPodSchedulingIfMissing"] = 36,
        ["V1VolumeError.errorCode"] = 33,
        ["V1EndpointHints.forNodes"] = 33,
        ["V1NodeSpec.podPreemptionPolicy"] = 37,
        ["V1NodeStatus.declaredFeatures"] = 35,
        ["V1NodeSystemInfo.swap"] = 33,
        ["V1NodeSystemInfo.runningInUserNamespace"] = 37,
        ["V1PersistentVolumeClaimStatus.healthStatus"] = 37,
        ["V1DeploymentStatus.terminatingReplicas"] = 33,
        ["V1ReplicaSetStatus.terminatingReplicas"] = 33,
        ["V1ContainerStatus.stopSignal"] = 33,
        ["V1PodCondition.observedGeneration"] = 33,
        ["V1PodStatus.observedGeneration"] = 33,
        ["V1PodStatus.extendedResourceClaimStatus"] = 34,
        ["V1PodStatus.allocatedResources"] = 35,
        ["V1PodStatus.resources"] = 35,
        ["V1PodStatus.nodeAllocatableResourceClaimStatuses"] = 36,
        ["V1PodStatus.volumeHealth"] = 37,
    };

    /// <summary>The first minor version that has the field; 0 where that is older than what is supported.</summary>
    public static int Since(string type, string field) => FirstMinor.TryGetValue(type + "." + field, out var minor) ? minor : 0;
}
