using HaKit.Clusters;
using HaKit.Facts.Scheduling;
using HaKit.Selectors;

namespace HaKit.Simulating.Placement;

/// <summary>
/// The nodes as columns, numbered in the order in which the scheduler looks at them: round the zones, one node of each in turn.
/// </summary>
internal sealed class NodeTable
{
    private readonly Dictionary<string, TopologyIndex> topologies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);

    public NodeTable(IEnumerable<ClusterNode> nodes)
    {
        All = [.. InTurn(nodes)];
        Labels = [.. All.Select(node => node.Labels)];
        Taints = [.. All.Select(node => node.Taints)];
        Unschedulable = [.. All.Select(node => node.Unschedulable)];
        Ready = [.. All.Select(node => node.Ready)];
        Cpu = [.. All.Select(node => node.Cpu)];
        Memory = [.. All.Select(node => node.Memory)];
        HasSoftTaints = All.Any(node => node.Taints.Any(taint => taint.Effect == TaintEffect.PreferNoSchedule));
        Free = [.. All.Select(node => new NodeRoom(node.Cpu, node.Memory, node.Pods))];
        Uses = new int[Count];
        UsedCpu = new long[Count];
        UsedMemory = new long[Count];
        ScoredCpu = new long[Count];
        ScoredMemory = new long[Count];
        (ZoneOf, ZoneSizes) = Zones(All);
        Pods = new List<SimPod>[Count];
        for (var node = 0; node < Count; node++)
        {
            Pods[node] = [];
            byName[All[node].Name] = node;
        }
    }

    public IReadOnlyList<ClusterNode> All { get; }

    public int Count => All.Count;

    public Labels[] Labels { get; }

    public IReadOnlyList<Taint>[] Taints { get; }

    public bool[] Unschedulable { get; }

    public bool[] Ready { get; }

    public long[] Cpu { get; }

    public long[] Memory { get; }

    /// <summary>What is left on each node, side by side because the scheduler looks at all of it for every pod.</summary>
    public NodeRoom[] Free { get; }

    /// <summary>True where any node has a taint that pods only avoid. No fault adds one.</summary>
    public bool HasSoftTaints { get; }

    /// <summary>Grows whenever what a node is used for changes; scores that depend on nothing else are kept by it.</summary>
    public int[] Uses { get; }

    public long[] UsedCpu { get; }

    public long[] UsedMemory { get; }

    /// <summary>What the scheduler's scores count as used; see <see cref="PodRequests"/>.</summary>
    public long[] ScoredCpu { get; }

    public long[] ScoredMemory { get; }

    /// <summary>The pods bound to each node, terminating ones included.</summary>
    public List<SimPod>[] Pods { get; }

    /// <summary>The zone of each node as the node lifecycle controller tells them apart: by region and zone, nodes without both together.</summary>
    public int[] ZoneOf { get; }

    /// <summary>How many nodes each of those zones has.</summary>
    public int[] ZoneSizes { get; }

    public string Name(int node) => All[node].Name;

    public int IndexOf(string name) => byName.TryGetValue(name, out var node) ? node : -1;

    public TopologyIndex Topology(string key)
    {
        if (!topologies.TryGetValue(key, out var topology))
            topologies.Add(key, topology = new TopologyIndex(key, Labels));
        return topology;
    }

    /// <summary>Whether a pod's selectors and required affinity let it onto a node.</summary>
    public bool Matches(PodScheduling spec, int node) =>
        (spec.Nodes.Selector.IsEmpty && spec.Nodes.Required is null) || spec.Nodes.Allows(Labels[node], Name(node)) == true;

    /// <summary>How much of a device or other resource a node has.</summary>
    public long Other(int node, string resource) => All[node].Others.TryGetValue(resource, out var amount) ? amount : 0;

    private static (int[] ZoneOf, int[] Sizes) Zones(IReadOnlyList<ClusterNode> nodes)
    {
        var zones = new Dictionary<(string?, string?), int>();
        var zoneOf = new int[nodes.Count];
        for (var node = 0; node < zoneOf.Length; node++)
        {
            var key = (nodes[node].Labels[Topologies.Region], nodes[node].Labels[Topologies.Zone]);
            if (!zones.TryGetValue(key, out zoneOf[node]))
                zones.Add(key, zoneOf[node] = zones.Count);
        }

        var sizes = new int[zones.Count];
        foreach (var zone in zoneOf)
            sizes[zone]++;
        return (zoneOf, sizes);
    }

    private static IEnumerable<ClusterNode> InTurn(IEnumerable<ClusterNode> nodes)
    {
        var zones = nodes
            .GroupBy(node => (node.Labels[Topologies.Region], node.Labels[Topologies.Zone]))
            .Select(zone => zone.ToList())
            .ToList();
        for (var turn = 0; zones.Exists(zone => zone.Count > turn); turn++)
        {
            foreach (var zone in zones.Where(zone => zone.Count > turn))
                yield return zone[turn];
        }
    }
}

/// <summary>What a node has left for pods.</summary>
internal record struct NodeRoom(long Cpu, long Memory, long Pods);
