using HaKit.Facts.Scheduling;
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
    /// <summary>To be called before a pod's first node is checked, and again after pods were moved.</summary>
    public static void Prepare(PodClass kind)
    {
        foreach (var spread in kind.HardSpread)
            spread.Prepare();
    }

    public static Refusal Check(World world, PodClass kind, int node)
    {
        if (!kind.Allowed[node])
            return Refusal.NodeSelection;
        if (!Fits(world.Nodes, kind, node))
            return Refusal.Resources;
        if (kind.HasHostPorts && PortsTaken(world.Nodes, kind, node))
            return Refusal.HostPorts;
        if (!AntiAffinityHolds(kind, node))
            return Refusal.PodAntiAffinity;
        if (kind.Wanted.Length > 0 && !AffinityHolds(kind, node))
            return Refusal.PodAffinity;
        return SpreadHolds(kind, node) ? Refusal.None : Refusal.TopologySpread;
    }

    private static bool Fits(NodeTable nodes, PodClass kind, int node)
    {
        var requests = kind.Spec.Requests;
        if (nodes.PodCount[node] >= nodes.MostPods[node])
            return false;
        if (requests.Cpu > 0 && requests.Cpu > nodes.Cpu[node] - nodes.UsedCpu[node])
            return false;
        if (requests.Memory > 0 && requests.Memory > nodes.Memory[node] - nodes.UsedMemory[node])
            return false;
        return !kind.NeedsOthers || OthersFit(nodes, requests, node);
    }

    private static bool OthersFit(NodeTable nodes, PodRequests requests, int node)
    {
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
            var domain = spread.Counter.Topology.DomainOf[node];
            if (domain < 0 || spread.Counter.InDomain(domain) > spread.Limit)
                return false;
        }

        return true;
    }
}
