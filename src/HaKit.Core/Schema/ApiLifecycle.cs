namespace HaKit.Schema;

/// <summary>
/// Every kind of every API version of Kubernetes' own that can be created, those removed since 1.16 included: since when it is there,
/// when it was
/// deprecated and removed, and what to use instead. Kinds that exist only beneath other objects (Eviction, Scale, TokenRequest) are left
/// out.
/// </summary>
internal static class ApiLifecycle
{
    private static readonly Lazy<Dictionary<(string ApiVersion, string Kind), ApiLife>> Loaded = new(Load);

    public static IEnumerable<ApiLife> All => Loaded.Value.Values;

    /// <summary>The kind in this API version; null where Kubernetes never had it.</summary>
    public static ApiLife? Find(string apiVersion, string kind) => Loaded.Value.TryGetValue((apiVersion, kind), out var life) ? life : null;

    /// <summary>The kind in every API version that ever had it.</summary>
    public static IEnumerable<ApiLife> OfKind(string kind) => All.Where(life => life.Kind == kind);

    private static Dictionary<(string ApiVersion, string Kind), ApiLife> Load()
    {
        var lives = new Dictionary<(string ApiVersion, string Kind), ApiLife>();
        Add("v1", "Binding ConfigMap Event LimitRange Namespace Node PersistentVolume PersistentVolumeClaim Pod PodTemplate ReplicationController", 0);
        Add("v1", "ResourceQuota Secret Service ServiceAccount", 0);
        Add("v1", "Endpoints", 0, 33, null, "discovery.k8s.io/v1 EndpointSlice");
        Add("v1", "ComponentStatus", 0, 19, null, "the health endpoints of the components");
        Add("admissionregistration.k8s.io/v1", "MutatingWebhookConfiguration ValidatingWebhookConfiguration", 16);
        Add("admissionregistration.k8s.io/v1", "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding", 30);
        Add("admissionregistration.k8s.io/v1", "MutatingAdmissionPolicy MutatingAdmissionPolicyBinding", 36);
        Add("admissionregistration.k8s.io/v1beta1",
            "MutatingWebhookConfiguration ValidatingWebhookConfiguration", 9, 16, 22, "admissionregistration.k8s.io/v1");
        Add("admissionregistration.k8s.io/v1beta1",
            "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding",
            28, 31, 34, "admissionregistration.k8s.io/v1", sameShape: true, isOff: true);
        Add("admissionregistration.k8s.io/v1beta1",
            "MutatingAdmissionPolicy MutatingAdmissionPolicyBinding",
            34, 37, 40, "admissionregistration.k8s.io/v1", sameShape: true, isOff: true);
        Add("admissionregistration.k8s.io/v1alpha1",
            "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding",
            26, 29, 32, "admissionregistration.k8s.io/v1", sameShape: true, isOff: true);
        Add("admissionregistration.k8s.io/v1alpha1",
            "MutatingAdmissionPolicy MutatingAdmissionPolicyBinding",
            32, 35, 38, "admissionregistration.k8s.io/v1", sameShape: true, isOff: true);
        Add("apiextensions.k8s.io/v1", "CustomResourceDefinition", 16);
        Add("apiextensions.k8s.io/v1beta1", "CustomResourceDefinition", 7, 16, 22, "apiextensions.k8s.io/v1");
        Add("apiregistration.k8s.io/v1", "APIService", 10);
        Add("apiregistration.k8s.io/v1beta1", "APIService", 7, 19, 22, "apiregistration.k8s.io/v1", sameShape: true);
        Add("apps/v1", "ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet", 9);
        Add("apps/v1beta2", "ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet", 8, 9, 16, "apps/v1", sameShape: true);
        Add("apps/v1beta1", "ControllerRevision Deployment StatefulSet", 5, 8, 16, "apps/v1", sameShape: true);
        Add("auditregistration.k8s.io/v1alpha1", "AuditSink", 13, 18, 19, "the audit webhook backend of the API server", isOff: true);
        Add("authentication.k8s.io/v1", "TokenReview", 6);
        Add("authentication.k8s.io/v1", "SelfSubjectReview", 28);
        Add("authentication.k8s.io/v1beta1", "TokenReview", 4, 19, 22, "authentication.k8s.io/v1", sameShape: true);
        Add("authentication.k8s.io/v1beta1", "SelfSubjectReview", 27, 30, 33, "authentication.k8s.io/v1", sameShape: true, isOff: true);
        Add("authentication.k8s.io/v1alpha1", "SelfSubjectReview", 26, 29, 32, "authentication.k8s.io/v1", sameShape: true, isOff: true);
        Add("authorization.k8s.io/v1", "LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview", 6);
        Add("authorization.k8s.io/v1beta1",
            "LocalSubjectAccessReview SelfSubjectAccessReview SelfSubjectRulesReview SubjectAccessReview",
            2, 19, 22, "authorization.k8s.io/v1");
        Add("autoscaling/v2", "HorizontalPodAutoscaler", 23);
        Add("autoscaling/v1", "HorizontalPodAutoscaler", 2);
        Add("autoscaling/v2beta2", "HorizontalPodAutoscaler", 12, 23, 26, "autoscaling/v2", sameShape: true);
        Add("autoscaling/v2beta1", "HorizontalPodAutoscaler", 8, 22, 25, "autoscaling/v2");
        Add("batch/v1", "Job", 2);
        Add("batch/v1", "CronJob", 21);
        Add("batch/v1beta1", "CronJob", 8, 21, 25, "batch/v1", sameShape: true);
        Add("batch/v2alpha1", "CronJob", 5, 8, 21, "batch/v1", sameShape: true, isOff: true);
        Add("certificates.k8s.io/v1", "CertificateSigningRequest", 19);
        Add("certificates.k8s.io/v1", "ClusterTrustBundle PodCertificateRequest", 37);
        Add("certificates.k8s.io/v1beta1", "CertificateSigningRequest", 12, 19, 22, "certificates.k8s.io/v1");
        Add("certificates.k8s.io/v1beta1", "ClusterTrustBundle", 33, 37, 40, "certificates.k8s.io/v1", sameShape: true, isOff: true);
        Add("certificates.k8s.io/v1beta1", "PodCertificateRequest", 35, 37, 40, "certificates.k8s.io/v1", sameShape: true, isOff: true);
        Add("certificates.k8s.io/v1alpha1", "ClusterTrustBundle", 27, 34, 37, "certificates.k8s.io/v1", sameShape: true, isOff: true);
        Add("certificates.k8s.io/v1alpha1", "PodCertificateRequest", 34, 34, 35, "certificates.k8s.io/v1", isOff: true);
        Add("coordination.k8s.io/v1", "Lease", 14);
        Add("coordination.k8s.io/v1beta1", "Lease", 12, 19, 22, "coordination.k8s.io/v1", sameShape: true);
        Add("coordination.k8s.io/v1beta1", "LeaseCandidate", 33, 36, 39, isOff: true);
        Add("coordination.k8s.io/v1alpha2", "LeaseCandidate", 32, 35, 38, "coordination.k8s.io/v1beta1", sameShape: true, isOff: true);
        Add("coordination.k8s.io/v1alpha1", "LeaseCandidate", 31, 31, 32, "coordination.k8s.io/v1beta1", isOff: true);
        Add("discovery.k8s.io/v1", "EndpointSlice", 21);
        Add("discovery.k8s.io/v1beta1", "EndpointSlice", 17, 21, 25, "discovery.k8s.io/v1");
        Add("discovery.k8s.io/v1alpha1", "EndpointSlice", 16, 17, 21, "discovery.k8s.io/v1", isOff: true);
        Add("events.k8s.io/v1", "Event", 19);
        Add("events.k8s.io/v1beta1", "Event", 8, 22, 25, "events.k8s.io/v1");
        Add("extensions/v1beta1", "DaemonSet Deployment ReplicaSet", 1, 8, 16, "apps/v1", sameShape: true);
        Add("extensions/v1beta1", "Ingress", 1, 14, 22, "networking.k8s.io/v1");
        Add("extensions/v1beta1", "NetworkPolicy", 3, 9, 16, "networking.k8s.io/v1", sameShape: true);
        Add("extensions/v1beta1", "PodSecurityPolicy", 2, 11, 16, "Pod Security admission");
        Add("flowcontrol.apiserver.k8s.io/v1", "FlowSchema PriorityLevelConfiguration", 29);
        Add("flowcontrol.apiserver.k8s.io/v1beta3",
            "FlowSchema PriorityLevelConfiguration", 26, 29, 32, "flowcontrol.apiserver.k8s.io/v1");
        Add("flowcontrol.apiserver.k8s.io/v1beta2",
            "FlowSchema PriorityLevelConfiguration", 23, 26, 29, "flowcontrol.apiserver.k8s.io/v1");
        Add("flowcontrol.apiserver.k8s.io/v1beta1",
            "FlowSchema PriorityLevelConfiguration", 20, 23, 26, "flowcontrol.apiserver.k8s.io/v1");
        Add("flowcontrol.apiserver.k8s.io/v1alpha1",
            "FlowSchema PriorityLevelConfiguration", 18, 20, 21, "flowcontrol.apiserver.k8s.io/v1", isOff: true);
        Add("internal.apiserver.k8s.io/v1alpha1", "StorageVersion", 20, isOff: true);
        Add("lifecycle.k8s.io/v1alpha1", "Eviction EvictionRequest", 37, 40, 43, isOff: true);
        Add("networking.k8s.io/v1", "NetworkPolicy", 7);
        Add("networking.k8s.io/v1", "Ingress IngressClass", 19);
        Add("networking.k8s.io/v1", "IPAddress ServiceCIDR", 33);
        Add("networking.k8s.io/v1beta1", "Ingress", 14, 19, 22, "networking.k8s.io/v1");
        Add("networking.k8s.io/v1beta1", "IngressClass", 18, 19, 22, "networking.k8s.io/v1", sameShape: true);
        Add("networking.k8s.io/v1beta1", "IPAddress ServiceCIDR", 31, 34, 37, "networking.k8s.io/v1", sameShape: true, isOff: true);
        Add("networking.k8s.io/v1alpha1", "IPAddress ServiceCIDR", 27, 30, 33, "networking.k8s.io/v1", isOff: true);
        Add("networking.k8s.io/v1alpha1", "ClusterCIDR", 25, 28, 29, isOff: true);
        Add("node.k8s.io/v1", "RuntimeClass", 20);
        Add("node.k8s.io/v1beta1", "RuntimeClass", 13, 22, 25, "node.k8s.io/v1", sameShape: true);
        Add("node.k8s.io/v1alpha1", "RuntimeClass", 12, 20, 23, "node.k8s.io/v1", isOff: true);
        Add("policy/v1", "PodDisruptionBudget", 21);
        Add("policy/v1beta1", "PodDisruptionBudget", 5, 21, 25, "policy/v1", sameShape: true);
        Add("policy/v1beta1", "PodSecurityPolicy", 10, 21, 25, "Pod Security admission");
        Add("rbac.authorization.k8s.io/v1", "ClusterRole ClusterRoleBinding Role RoleBinding", 8);
        Add("rbac.authorization.k8s.io/v1beta1",
            "ClusterRole ClusterRoleBinding Role RoleBinding", 6, 17, 22, "rbac.authorization.k8s.io/v1", sameShape: true);
        Add("rbac.authorization.k8s.io/v1alpha1",
            "ClusterRole ClusterRoleBinding Role RoleBinding", 5, 17, 23, "rbac.authorization.k8s.io/v1", sameShape: true, isOff: true);
        Add("resource.k8s.io/v1", "DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice", 34);
        Add("resource.k8s.io/v1", "DeviceTaintRule", 37);
        Add("resource.k8s.io/v1beta2",
            "DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice",
            33, 36, 39, "resource.k8s.io/v1", sameShape: true, isOff: true);
        Add("resource.k8s.io/v1beta2", "DeviceTaintRule", 36, 39, 42, "resource.k8s.io/v1", sameShape: true, isOff: true);
        Add("resource.k8s.io/v1beta1",
            "DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice", 32, 35, 38, "resource.k8s.io/v1", isOff: true);
        Add("resource.k8s.io/v1alpha3",
            "DeviceClass ResourceClaim ResourceClaimTemplate ResourceSlice", 31, 32, 34, "resource.k8s.io/v1", isOff: true);
        Add("resource.k8s.io/v1alpha3", "DeviceTaintRule", 33, 36, 39, "resource.k8s.io/v1", isOff: true);
        Add("resource.k8s.io/v1alpha3", "PodSchedulingContext", 31, 31, 32, "structured parameters of ResourceClaims", isOff: true);
        Add("resource.k8s.io/v1alpha3", "ResourcePoolStatusRequest", 36, 39, 42, isOff: true);
        Add("resource.k8s.io/v1alpha2",
            "ResourceClaim ResourceClaimTemplate ResourceSlice", 27, 31, 31, "resource.k8s.io/v1", isOff: true);
        Add("resource.k8s.io/v1alpha2", "ResourceClass", 27, 31, 31, "resource.k8s.io/v1 DeviceClass", isOff: true);
        Add("resource.k8s.io/v1alpha2",
            "PodSchedulingContext ResourceClaimParameters ResourceClassParameters",
            27, 31, 31, "structured parameters of ResourceClaims", isOff: true);
        Add("resource.k8s.io/v1alpha1", "ResourceClaim ResourceClaimTemplate", 26, 27, 27, "resource.k8s.io/v1", isOff: true);
        Add("resource.k8s.io/v1alpha1", "ResourceClass", 26, 27, 27, "resource.k8s.io/v1 DeviceClass", isOff: true);
        Add("resource.k8s.io/v1alpha1", "PodScheduling", 26, 27, 27, "structured parameters of ResourceClaims", isOff: true);
        Add("scheduling.k8s.io/v1", "PriorityClass", 14);
        Add("scheduling.k8s.io/v1beta1", "PriorityClass", 11, 14, 22, "scheduling.k8s.io/v1", sameShape: true);
        Add("scheduling.k8s.io/v1beta1", "PodGroup Workload", 37, 40, 43, isOff: true);
        Add("scheduling.k8s.io/v1alpha3", "CompositePodGroup", 37, isOff: true);
        Add("scheduling.k8s.io/v1alpha3", "PodGroup Workload", 37, isOff: true);
        Add("scheduling.k8s.io/v1alpha2", "PodGroup Workload", 36, 37, 37, "scheduling.k8s.io/v1beta1", isOff: true);
        Add("scheduling.k8s.io/v1alpha1", "Workload", 35, 36, 36, "scheduling.k8s.io/v1beta1", isOff: true);
        Add("scheduling.k8s.io/v1alpha1", "PriorityClass", 8, 14, 23, "scheduling.k8s.io/v1", sameShape: true, isOff: true);
        Add("settings.k8s.io/v1alpha1", "PodPreset", 6, 20, 20, "a mutating admission policy", isOff: true);
        Add("storage.k8s.io/v1", "StorageClass", 6);
        Add("storage.k8s.io/v1", "VolumeAttachment", 13);
        Add("storage.k8s.io/v1", "CSINode", 17);
        Add("storage.k8s.io/v1", "CSIDriver", 18);
        Add("storage.k8s.io/v1", "CSIStorageCapacity", 24);
        Add("storage.k8s.io/v1", "VolumeAttributesClass", 34);
        Add("storage.k8s.io/v1beta1", "CSIDriver StorageClass VolumeAttachment", 4, 19, 22, "storage.k8s.io/v1", sameShape: true);
        Add("storage.k8s.io/v1beta1", "CSINode", 14, 17, 22, "storage.k8s.io/v1", sameShape: true);
        Add("storage.k8s.io/v1beta1", "CSIStorageCapacity", 21, 24, 27, "storage.k8s.io/v1", sameShape: true);
        Add("storage.k8s.io/v1beta1", "VolumeAttributesClass", 31, 34, 37, "storage.k8s.io/v1", sameShape: true, isOff: true);
        Add("storage.k8s.io/v1alpha1", "CSIStorageCapacity VolumeAttachment", 9, 21, 24, "storage.k8s.io/v1", isOff: true);
        Add("storage.k8s.io/v1alpha1", "VolumeAttributesClass", 29, 32, 35, "storage.k8s.io/v1", isOff: true);
        Add("storagemigration.k8s.io/v1", "StorageVersionMigration", 37);
        Add("storagemigration.k8s.io/v1beta1",
            "StorageVersionMigration", 35, 37, 40, "storagemigration.k8s.io/v1", sameShape: true, isOff: true);
        Add("storagemigration.k8s.io/v1alpha1", "StorageVersionMigration", 30, 33, 35, "storagemigration.k8s.io/v1", isOff: true);
        return lives;

        void Add(
            string apiVersion, string kinds, int since, int? deprecated = null, int? removed = null,
            string replacement = "", bool sameShape = false, bool isOff = false)
        {
            foreach (var kind in kinds.Split(' '))
                lives.Add((apiVersion, kind), new ApiLife(apiVersion, kind, since, deprecated, removed, replacement, sameShape, isOff));
        }
    }
}
