namespace HaKit.Evaluation;

/// <summary>When an API version was deprecated and removed, by minor, and what came after it.</summary>
internal readonly record struct ApiLife(int Deprecated, int? Removed, string Replacement, bool IsSameShape = false);

/// <summary>The API versions that Kubernetes has given up.</summary>
internal static class ApiLifecycle
{
    public static ApiLife? Find(string apiVersion, string kind) => (apiVersion, kind) switch
    {
        ("extensions/v1beta1", "Deployment" or "DaemonSet" or "ReplicaSet") => new(8, 16, "apps/v1", true),
        ("extensions/v1beta1", "NetworkPolicy") => new(9, 16, "networking.k8s.io/v1", true),
        ("extensions/v1beta1", "PodSecurityPolicy") => new(11, 16, "Pod Security admission"),
        ("extensions/v1beta1", "Ingress") => new(14, 22, "networking.k8s.io/v1"),
        ("apps/v1beta1", "Deployment" or "StatefulSet") => new(9, 16, "apps/v1", true),
        ("apps/v1beta2", "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet") => new(9, 16, "apps/v1", true),
        ("networking.k8s.io/v1beta1", "Ingress") => new(19, 22, "networking.k8s.io/v1"),
        ("networking.k8s.io/v1beta1", "IngressClass") => new(19, 22, "networking.k8s.io/v1", true),
        ("batch/v1beta1", "CronJob") => new(21, 25, "batch/v1", true),
        ("batch/v2alpha1", "CronJob") => new(8, 21, "batch/v1", true),
        ("policy/v1beta1", "PodDisruptionBudget") => new(21, 25, "policy/v1", true),
        ("policy/v1beta1", "PodSecurityPolicy") => new(21, 25, "Pod Security admission"),
        ("autoscaling/v2beta1", "HorizontalPodAutoscaler") => new(23, 25, "autoscaling/v2"),
        ("autoscaling/v2beta2", "HorizontalPodAutoscaler") => new(23, 26, "autoscaling/v2", true),
        ("discovery.k8s.io/v1beta1", "EndpointSlice") => new(21, 25, "discovery.k8s.io/v1"),
        ("events.k8s.io/v1beta1", "Event") => new(19, 25, "events.k8s.io/v1"),
        ("node.k8s.io/v1beta1", "RuntimeClass") => new(20, 25, "node.k8s.io/v1", true),
        ("rbac.authorization.k8s.io/v1beta1", "Role" or "RoleBinding" or "ClusterRole" or "ClusterRoleBinding") => new(17, 22, "rbac.authorization.k8s.io/v1", true),
        ("rbac.authorization.k8s.io/v1alpha1", "Role" or "RoleBinding" or "ClusterRole" or "ClusterRoleBinding") => new(17, 22, "rbac.authorization.k8s.io/v1", true),
        ("apiextensions.k8s.io/v1beta1", "CustomResourceDefinition") => new(16, 22, "apiextensions.k8s.io/v1"),
        ("apiregistration.k8s.io/v1beta1", "APIService") => new(19, 22, "apiregistration.k8s.io/v1", true),
        ("admissionregistration.k8s.io/v1beta1", "MutatingWebhookConfiguration" or "ValidatingWebhookConfiguration") => new(16, 22, "admissionregistration.k8s.io/v1"),
        ("certificates.k8s.io/v1beta1", "CertificateSigningRequest") => new(19, 22, "certificates.k8s.io/v1"),
        ("coordination.k8s.io/v1beta1", "Lease") => new(19, 22, "coordination.k8s.io/v1", true),
        ("scheduling.k8s.io/v1beta1", "PriorityClass") => new(14, 22, "scheduling.k8s.io/v1", true),
        ("scheduling.k8s.io/v1alpha1", "PriorityClass") => new(14, 17, "scheduling.k8s.io/v1", true),
        ("storage.k8s.io/v1beta1", "CSIDriver" or "CSINode" or "StorageClass" or "VolumeAttachment") => new(19, 22, "storage.k8s.io/v1", true),
        ("storage.k8s.io/v1beta1", "CSIStorageCapacity") => new(24, 27, "storage.k8s.io/v1", true),
        ("flowcontrol.apiserver.k8s.io/v1beta1", "FlowSchema" or "PriorityLevelConfiguration") => new(23, 26, "flowcontrol.apiserver.k8s.io/v1"),
        ("flowcontrol.apiserver.k8s.io/v1beta2", "FlowSchema" or "PriorityLevelConfiguration") => new(26, 29, "flowcontrol.apiserver.k8s.io/v1"),
        ("flowcontrol.apiserver.k8s.io/v1beta3", "FlowSchema" or "PriorityLevelConfiguration") => new(29, 32, "flowcontrol.apiserver.k8s.io/v1"),
        ("v1", "ComponentStatus") => new(19, null, "the health endpoints of the components"),
        ("v1", "Endpoints") => new(33, null, "discovery.k8s.io/v1 EndpointSlice"),
        _ => null,
    };
}
