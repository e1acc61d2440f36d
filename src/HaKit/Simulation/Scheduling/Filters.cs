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

    /// <summary>True for a pod that no other pod's place matters to: an allowed node with room takes it.</summary>
    public static bool NeedsOnlyRoom(PodClass kind) =>
        !kind.HasHostPorts && kind.Unwanted.Length == 0 && kind.UnwantedByOthers.Count == 0 && kind.Wanted.Length == 0 && kind.HardSpread.Length == 0;

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

    public static bool Fits(NodeTable nodes, PodClass kind, int node)
    {
        ref readonly var free = ref nodes.Free[node];
        return free.Pods > 0 && kind.LeastCpu <= free.Cpu && kind.LeastMemory <= free.Memory
            && (!kind.NeedsOthers || OthersFit(nodes, kind.Spec.Requests, node));
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
