using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>Pods and the pod templates of workloads.</summary>
internal static class PodDefaults
{
    public static MapNode Pod(MapNode pod, KubernetesVersion version) => Defaults.With(pod, (ref edit) =>
        edit.Ensure("spec", spec =>
        {
            var filled = new MapEdit(Spec(spec, version));
            filled.Default("enableServiceLinks", true);
            filled.Items("containers", RequestsFromLimits);
            filled.Items("initContainers", RequestsFromLimits);
            if ((filled["hostNetwork"] as ScalarNode)?.AsBoolean() == true)
            {
                filled.Items("containers", HostPorts);
                filled.Items("initContainers", HostPorts);
            }

            LabelKeys.Merge(ref filled, pod.At("metadata", "labels") as MapNode, version);
            PodResources.Default(ref filled);
            return filled.Done();
        }));

    public static MapNode Template(MapNode template, KubernetesVersion version) =>
        Defaults.With(template, (ref edit) => edit.Ensure("spec", spec => Spec(spec, version)));

    private static MapNode Spec(MapNode spec, KubernetesVersion version)
    {
        var edit = new MapEdit(spec);
        DropDisabled(ref edit, version);
        edit.DefaultEmpty("dnsPolicy", "ClusterFirst");
        edit.DefaultEmpty("restartPolicy", "Always");
        edit.Default("securityContext", new MapNode([], spec.Place));
        edit.Default("terminationGracePeriodSeconds", 30);
        edit.DefaultEmpty("schedulerName", "default-scheduler");
        if (edit.Text("serviceAccountName").Length == 0 && edit.Text("serviceAccount").Length > 0 && edit["serviceAccountName"] is not UnknownNode)
            edit.Set("serviceAccountName", edit["serviceAccount"]!);
        edit.Items("volumes", volume => VolumeDefaults.Volume(volume, version));
        edit.Items("containers", container => ContainerDefaults.Container(container, version));
        edit.Items("initContainers", container => ContainerDefaults.Container(container, version));
        edit.Items("ephemeralContainers", container => ContainerDefaults.Container(container, version));
        return edit.Done();
    }

    private static void DropDisabled(ref MapEdit edit, KubernetesVersion version)
    {
        if (!Features.PodLevelResources(version))
            edit.Remove("resources");
        if (!Features.HostnameOverride(version))
            edit.Remove("hostnameOverride");
        if (!Features.UserNamespaces(version))
            edit.Remove("hostUsers");
        if (!Features.SupplementalGroupsPolicy(version))
            edit.Each("securityContext", context => Defaults.With(context, (ref inner) => inner.Remove("supplementalGroupsPolicy")));
        if (!Features.SELinuxChangePolicy(version))
            edit.Each("securityContext", context => Defaults.With(context, (ref inner) => inner.Remove("seLinuxChangePolicy")));
        edit.Remove("evictionResponders");
        edit.Remove("schedulingGroup");
    }

    /// <summary>A container that limits a resource and requests none of it requests its limit. Pods only: templates are left as they are.</summary>
    private static MapNode RequestsFromLimits(MapNode container) => Defaults.With(container, (ref edit) => edit.Each("resources", resources =>
    {
        if (resources["limits"] is not MapNode limits)
            return resources;
        return Defaults.With(resources, (ref inner) => inner.Ensure("requests", requests => Defaults.With(requests, (ref request) =>
        {
            foreach (var limit in limits.Entries)
                request.Default(limit.Key, limit.Value);
        })));
    }));

    private static MapNode HostPorts(MapNode container) => Defaults.With(container, (ref edit) => edit.Items("ports", port => Defaults.With(port, (ref inner) =>
    {
        if ((inner["containerPort"] as ScalarNode)?.AsInt64() is { } number)
            inner.DefaultZero("hostPort", number);
    })));
}
