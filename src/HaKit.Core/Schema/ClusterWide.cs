using HaKit.Tree;

namespace HaKit.Schema;

/// <summary>Kinds of Kubernetes itself that live outside of namespaces. Of custom resources it is not known: they are taken to live inside.</summary>
internal static class ClusterWide
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "Namespace", "Node", "PersistentVolume", "ComponentStatus",
        "PriorityClass", "StorageClass", "VolumeAttachment", "VolumeAttributesClass", "CSIDriver", "CSINode", "IngressClass", "RuntimeClass",
        "ClusterRole", "ClusterRoleBinding", "CustomResourceDefinition", "APIService", "CertificateSigningRequest", "ClusterTrustBundle",
        "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration", "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding",
        "MutatingAdmissionPolicy", "MutatingAdmissionPolicyBinding", "FlowSchema", "PriorityLevelConfiguration", "DeviceClass", "ResourceSlice",
        "IPAddress", "ServiceCIDR", "StorageVersion", "StorageVersionMigration",
    };

    public static bool Contains(ManifestObject manifest)
    {
        var isBuiltIn = manifest.Group.IndexOf('.') < 0 || manifest.Group.EndsWith(".k8s.io", StringComparison.Ordinal);
        return isBuiltIn && Kinds.Contains(manifest.Kind);
    }
}
