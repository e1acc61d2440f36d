using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Scheduling;

/// <summary>Why a node does not take a pod, in the words a reader of <c>kubectl describe pod</c> knows.</summary>
internal enum Refusal
{
    None,
    NodeSelection,
    Resources,
    HostPorts,
    PodAffinity,
    PodAntiAffinity,
    TopologySpread,
}

/// <summary>The filters of kube-scheduler's default profile, for what manifests can express.</summary>
internal static class Filters
{
    public static Refusal Check(World world, PodClass kind, int node)
    {
        if (!kind.Allowed[node])
            return Refusal.NodeSelection;
        if (!Fits(world.Nodes, kind, node))
            return Refusal.Resources;
        if (kind.Spec.HostPorts.Count > 0 && PortsTaken(world.Nodes, kind, node))
            return Refusal.HostPorts;
        if (!AntiAffinityHolds(kind, node))
            return Refusal.PodAntiAffinity;
        if (kind.Wanted.Length > 0 && !AffinityHolds(kind, node))
            return Refusal.PodAffinity;
        return SpreadHolds(kind, node) ? Refusal.None : Refusal.TopologySpread;
    }

    private static bool Fits(NodeTable nodes, PodClass kind, int node)
    {
        var size = nodes.All[node];
        var requests = kind.Spec.Requests;
        if (nodes.Pods[node].Count + 1 > size.Pods)
            return false;
        if (requests.Cpu > 0 && requests.Cpu > size.Cpu - nodes.UsedCpu[node])
            return false;
        if (requests.Memory > 0 && requests.Memory > size.Memory - nodes.UsedMemory[node])
            return false;
        foreach (var (resource, amount) in requests.Others)
        {
            var used = 0L;
            foreach (var pod in nodes.Pods[node])
                used += pod.Class.Spec.Requests.Others.TryGetValue(resource, out var taken) ? taken : 0;
            if (amount > nodes.Other(node, resource) - used)
                return false;
        }

        return true;
    }

    private static bool PortsTaken(NodeTable nodes, PodClass kind, int node)
    {
        foreach (var pod in nodes.Pods[node])
        {
            foreach (var taken in pod.Class.Spec.HostPorts)
            {
                foreach (var port in kind.Spec.HostPorts)
                {
                    if (port.ConflictsWith(taken))
                        return true;
                }
            }
        }

        return false;
    }

    private static bool AntiAffinityHolds(PodClass kind, int node)
    {
        foreach (var counter in kind.Unwanted)
        {
            if (counter.At(node) > 0)
                return false;
        }

        foreach (var counter in kind.UnwantedByOthers)
        {
            if (counter.At(node) > 0)
                return false;
        }

        return true;
    }

    private static bool AffinityHolds(PodClass kind, int node)
    {
        var all = true;
        var none = true;
        foreach (var counter in kind.Wanted)
        {
            if (counter.Topology.DomainOf[node] < 0)
                return false;
            all &= counter.At(node) > 0;
            none &= counter.Total == 0;
        }

        return all || (none && kind.FirstOfItsKind);
    }

    private static bool SpreadHolds(PodClass kind, int node)
    {
        foreach (var spread in kind.HardSpread)
        {
            var counter = spread.Counter;
            if (counter.Topology.DomainOf[node] < 0)
                return false;
            var least = counter.Domains < (spread.Constraint.MinDomains ?? 1) ? 0 : counter.Least;
            if (counter.At(node) + spread.SelfMatch - least > spread.Constraint.MaxSkew)
                return false;
        }

        return true;
    }
}
