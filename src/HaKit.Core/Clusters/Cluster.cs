using HaKit.Clusters;
using HaKit.Facts.Scheduling;
using HaKit.Selectors;

namespace HaKit;

/// <summary>
/// A described cluster: what rules evaluate against and what a simulation runs on. Immutable: every verb returns a new one.
/// </summary>
/// <example><c>Cluster.Zones(3).NodesPerZone(4).NodeSize("8", "32Gi")</c></example>
public sealed class Cluster
{
    private Cluster(IReadOnlyList<ClusterNode> nodes, bool hasSize = true)
    {
        Nodes = nodes;
        HasSize = hasSize;
    }

    /// <summary>How many nodes there are.</summary>
    public int NodeCount => Nodes.Count;

    internal IReadOnlyList<ClusterNode> Nodes { get; }

    /// <summary>False where no size of the nodes was given: they then hold whatever is asked of them, and capacity must not be evaluated.</summary>
    internal bool HasSize { get; }

    /// <summary>A cluster of so many zones in one region, with one node each; without a size nodes hold whatever is asked of them, up to 110 pods.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one zone.</exception>
    public static Cluster Zones(int zones) => ClusterLayout.Grid(AtLeastOne(zones, nameof(zones)), 1);

    /// <summary>
    /// Reads <c>3x4</c> (3 zones of 4 nodes) or <c>3x4:8cpu,32Gi</c>. A file of nodes is what the tool's <c>--cluster</c> reads.
    /// </summary>
    /// <exception cref="FormatException">Not of that form.</exception>
    public static Cluster Parse(string text) => ClusterLayout.TryParse(text, out var cluster)
        ? cluster
        : throw new FormatException($"Cluster '{text}': must be ZONESxNODES, such as 3x4, with the nodes' size where it matters, such as 3x4:8cpu,32Gi.");

    /// <summary>As <see cref="Parse"/>, without throwing.</summary>
    public static bool TryParse(string? text, out Cluster? cluster)
    {
        var parsed = ClusterLayout.TryParse(text, out var found);
        cluster = parsed ? found : null;
        return parsed;
    }

    /// <summary>The same zones with so many nodes each, all like the zone's first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than one node.</exception>
    public Cluster NodesPerZone(int nodes) => ClusterLayout.Widen(this, AtLeastOne(nodes, nameof(nodes)));

    /// <summary>Gives every node a size.</summary>
    /// <param name="cpu">Allocatable CPU, such as <c>"8"</c> or <c>"7910m"</c>.</param>
    /// <param name="memory">Allocatable memory, such as <c>"32Gi"</c>.</param>
    /// <param name="pods">Allocatable pods; Kubernetes' default is 110.</param>
    public Cluster NodeSize(Quantity cpu, Quantity memory, int pods = (int)ClusterNode.DefaultPods) => new([.. Nodes.Select(node => node with
    {
        Cpu = PodRequestsReader.Units("cpu", cpu),
        Memory = PodRequestsReader.Units("memory", memory),
        Pods = AtLeastOne(pods, nameof(pods)),
    })]);

    /// <summary>
    /// Labels the nodes of every zone in turn with the values: two values on zones of four nodes give two racks of two nodes in each zone.
    /// </summary>
    /// <param name="key">The label, such as <c>placement-set-uniq</c>.</param>
    /// <param name="values">The values, at least one.</param>
    public Cluster LabelNodes(string key, params string[] values)
    {
        if (values.Length == 0)
            throw new ArgumentException($"Label {key}: at least one value must be given.", nameof(values));
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return new Cluster(
        [
            .. Nodes.Select(node =>
            {
                var zone = node.Labels[Topologies.Zone] ?? "";
                var turn = seen.TryGetValue(zone, out var count) ? count : 0;
                seen[zone] = turn + 1;
                return node with { Labels = node.Labels.With(key, values[turn % values.Length]) };
            }),
        ], HasSize);
    }

    internal static Cluster Of(IEnumerable<ClusterNode> nodes, bool hasSize = true) => new([.. nodes], hasSize);

    /// <summary>How many values a node label has; nodes without it count for none.</summary>
    internal int Domains(string key) => NodesPerDomain(key).Count;

    /// <summary>How many nodes each value of a node label has, in order of the value.</summary>
    internal IReadOnlyDictionary<string, int> NodesPerDomain(string key)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in Nodes)
        {
            if (node.Labels.Look(key, out var value) == LabelState.Present)
                counts[value] = (counts.TryGetValue(value, out var count) ? count : 0) + 1;
        }

        return counts;
    }

    private static int AtLeastOne(int value, string name) => value >= 1
        ? value
        : throw new ArgumentOutOfRangeException(name, "must be at least 1.");
}
