using HaKit.Tree;

namespace HaKit.Facts.Scheduling;

/// <summary>Finds which parts of a pod template hold a value that cannot be known here.</summary>
internal static class UnknownParts
{
    public static SchedulingParts Find(Node? template)
    {
        if (template is UnknownNode || template.IsUnknownAt("spec"))
            return (SchedulingParts)255;
        var spec = template.At("spec");
        var affinity = spec.At("affinity");
        var found = SchedulingParts.None;
        Look(SchedulingParts.Labels, template.At("metadata") is UnknownNode ? template.At("metadata") : template.At("metadata", "labels"));
        Look(SchedulingParts.NodeSelection, spec.At("nodeName"), spec.At("nodeSelector"), affinity.At("nodeAffinity"));
        Look(SchedulingParts.PodAffinity, affinity.At("podAffinity"), affinity.At("podAntiAffinity"));
        Look(SchedulingParts.Spread, spec.At("topologySpreadConstraints"));
        Look(SchedulingParts.Tolerations, spec.At("tolerations"));
        Look(SchedulingParts.Priority, spec.At("priority"), spec.At("priorityClassName"), spec.At("preemptionPolicy"));
        Look(SchedulingParts.Requests, spec.At("resources"), spec.At("overhead"));
        Look(SchedulingParts.HostPorts, spec.At("hostNetwork"));
        if (affinity is UnknownNode)
            found |= SchedulingParts.NodeSelection | SchedulingParts.PodAffinity;
        foreach (var key in new[] { "containers", "initContainers" })
        {
            if (spec.IsUnknownAt(key) || spec.Items(key).Any(container => container is UnknownNode))
                found |= SchedulingParts.Requests | SchedulingParts.HostPorts;
            foreach (var container in spec.Items(key))
            {
                Look(SchedulingParts.Requests, container.At("resources"), container.At("restartPolicy"));
                Look(SchedulingParts.HostPorts, container.At("ports"), container.At("restartPolicy"));
            }
        }

        return found;

        void Look(SchedulingParts part, params Node?[] nodes)
        {
            if (nodes.Any(HoldsUnknown))
                found |= part;
        }
    }

    private static bool HoldsUnknown(Node? node) => node switch
    {
        UnknownNode => true,
        MapNode map => map.Entries.Any(entry => HoldsUnknown(entry.Value)),
        ListNode list => list.Items.Any(HoldsUnknown),
        _ => false,
    };
}
