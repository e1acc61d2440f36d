using HaKit.Facts.Scheduling;

namespace HaKit.Simulating.Placement;

/// <summary>
/// Which nodes take a pod as far as name, selectors, taints and cordons say. Classes that ask for the same share one, so that a changed node costs as
/// much as there are different wishes, not as there are workloads.
/// </summary>
internal sealed class NodeMask
{
    private readonly PodScheduling spec;

    public NodeMask(NodeTable nodes, PodScheduling spec)
    {
        this.spec = spec;
        Allowed = new bool[nodes.Count];
        for (var node = 0; node < nodes.Count; node++)
            Update(nodes, node);
    }

    public bool[] Allowed { get; }

    /// <summary>Equal for pods that the same nodes take; null where only the very same template is known to be.</summary>
    public static string? KeyOf(PodScheduling spec) => spec.Nodes.IsOpen
        ? string.Join(";", spec.Tolerations.Select(toleration => $"{toleration.Key}|{toleration.Exists}|{toleration.Value}|{toleration.Effect}"))
        : null;

    /// <summary>To be called when a node's taints or cordon changed.</summary>
    public void Update(NodeTable nodes, int node) => Allowed[node] = Allows(nodes, node);

    private bool Allows(NodeTable nodes, int node)
    {
        if (spec.Nodes.NodeName is { } name && name != nodes.Name(node))
            return false;
        if (nodes.Unschedulable[node] && !spec.Tolerates(Taint.OfCordon))
            return false;
        return spec.FirstUntolerated(nodes.Taints[node]) is null && nodes.Matches(spec, node);
    }
}
