namespace HaKit.Validation.Nodes;

/// <summary>Machines, how they run pods, who leads on them, and what is reported of it all.</summary>
internal static class NodeKinds
{
    public static readonly KindTable Table = new()
    {
        ["", "Event"] = Events.Check,
        ["", "Node"] = NodeObjects.Check,
        ["coordination.k8s.io", "Lease"] = Leases.Check,
        ["events.k8s.io", "Event"] = Events.Check,
        ["node.k8s.io", "RuntimeClass"] = RuntimeClasses.Check,
    };
}
