namespace HaKit.Conformance.Tests.Validation;

/// <summary>
/// How many objects of a kind may differ from the server's answer, in the verdict and in the exact set of fields and reasons. Kinds that are not listed
/// reach the goal.
/// </summary>
internal static class WideDifferences
{
    public static readonly Dictionary<string, (int Verdicts, int Sets)> Most = new(StringComparer.Ordinal)
    {
        // Workloads, network, storage, policies, plain kinds.
        ["apps/v1 ControllerRevision"] = (4, 4),
        ["apps/v1 DaemonSet"] = (0, 9),
        ["apps/v1 Deployment"] = (15, 21),
        ["apps/v1 StatefulSet"] = (1, 11),
        ["autoscaling/v2 HorizontalPodAutoscaler"] = (5, 7),
        ["batch/v1 CronJob"] = (1, 3),
        ["batch/v1 Job"] = (6, 19),
        ["coordination.k8s.io/v1 Lease"] = (3, 3),
        ["discovery.k8s.io/v1 EndpointSlice"] = (36, 41),
        ["events.k8s.io/v1 Event"] = (24, 24),
        ["networking.k8s.io/v1 IPAddress"] = (17, 18),
        ["networking.k8s.io/v1 Ingress"] = (1, 1),
        ["networking.k8s.io/v1 IngressClass"] = (29, 29),
        ["networking.k8s.io/v1 ServiceCIDR"] = (8, 16),
        ["node.k8s.io/v1 RuntimeClass"] = (16, 17),
        ["rbac.authorization.k8s.io/v1 ClusterRole"] = (0, 12),
        ["storage.k8s.io/v1 CSIDriver"] = (10, 10),
        ["storage.k8s.io/v1 CSINode"] = (15, 15),
        ["storage.k8s.io/v1 CSIStorageCapacity"] = (12, 12),
        ["storage.k8s.io/v1 StorageClass"] = (20, 21),
        ["storage.k8s.io/v1 VolumeAttachment"] = (25, 26),
        ["storage.k8s.io/v1 VolumeAttributesClass"] = (4, 5),
        ["v1 Endpoints"] = (30, 31),
        ["v1 Event"] = (7, 7),
        ["v1 LimitRange"] = (3, 3),
        ["v1 Node"] = (10, 10),
        ["v1 PersistentVolume"] = (56, 60),
        ["v1 PersistentVolumeClaim"] = (6, 19),
        ["v1 Pod"] = (43, 92),
        ["v1 PodTemplate"] = (32, 32),
        ["v1 ReplicationController"] = (4, 15),
        ["v1 ResourceQuota"] = (4, 9),
        ["v1 Service"] = (1, 1),
        // Extensions: definitions, admission, API services, flow control, certificates, devices, reviews.
        ["apiextensions.k8s.io/v1 CustomResourceDefinition"] = (12, 25),
    };
}
