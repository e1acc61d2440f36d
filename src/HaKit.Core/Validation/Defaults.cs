using HaKit.Tree;
using HaKit.Validation.Defaulting;
using HaKit.Validation.Definitions;

namespace HaKit.Validation;

/// <summary>
/// What the API server fills in before it validates and stores an object. Fields that it drops because their feature is off in a version
/// are taken out too.
/// Unchanged parts of the tree are shared with the original.
/// </summary>
internal static class Defaults
{
    public static ManifestObject Apply(ManifestObject manifest, KubernetesVersion version)
    {
        var root = Apply(manifest.Root, manifest.Group, manifest.Kind, version);
        return ReferenceEquals(root, manifest.Root) ? manifest : new ManifestObject(root, manifest.DocumentIndex);
    }

    internal static MapNode Apply(MapNode root, string group, string kind, KubernetesVersion version) => group switch
    {
        "" => Core(root, kind, version),
        "apps" => WorkloadDefaults.Apply(root, kind, version),
        "batch" => JobDefaults.Apply(root, kind, version),
        "autoscaling" when kind == "HorizontalPodAutoscaler" => AutoscalerDefaults.Apply(root, version),
        "networking.k8s.io" => NetworkDefaults.Apply(root, kind),
        "discovery.k8s.io" => NetworkDefaults.EndpointSlice(root),
        "storage.k8s.io" => StorageDefaults.Apply(root, kind),
        "rbac.authorization.k8s.io" => PolicyDefaults.Binding(root, kind),
        "admissionregistration.k8s.io" => PolicyDefaults.Admission(root, kind),
        DefinitionForm.Group when kind == DefinitionForm.Kind => DefinitionDefaults.Apply(root),
        "apiregistration.k8s.io" => With(root, (ref edit) => edit.Each("spec", PolicyDefaults.ServicePort)),
        "flowcontrol.apiserver.k8s.io" => FlowDefaults.Apply(root, kind),
        "resource.k8s.io" => DeviceDefaults.Apply(root, kind),
        "scheduling.k8s.io" when kind == "PriorityClass" => With(root, (ref edit) => edit.Default("preemptionPolicy", "PreemptLowerPriority")),
        _ => root,
    };

    private static MapNode Core(MapNode root, string kind, KubernetesVersion version) => kind switch
    {
        "Pod" => PodDefaults.Pod(root, version),
        "ReplicationController" or "PodTemplate" => WorkloadDefaults.Apply(root, kind, version),
        "Service" => NetworkDefaults.Service(root),
        "Endpoints" => NetworkDefaults.Endpoints(root),
        "Secret" => With(root, (ref edit) => edit.DefaultEmpty("type", "Opaque")),
        "PersistentVolume" => StorageDefaults.PersistentVolume(root),
        "PersistentVolumeClaim" => StorageDefaults.PersistentVolumeClaim(root),
        "LimitRange" => PolicyDefaults.LimitRange(root),
        "Namespace" => PolicyDefaults.Namespace(root),
        _ => root,
    };

    internal static MapNode Claim(MapNode claim) =>
        With(claim, (ref edit) => edit.Ensure("spec", spec => With(spec, (ref inner) => inner.Default("volumeMode", "Filesystem"))));

    internal delegate void Edit(ref MapEdit edit);

    internal static MapNode With(MapNode map, Edit change)
    {
        var edit = new MapEdit(map);
        change(ref edit);
        return edit.Done();
    }
}
