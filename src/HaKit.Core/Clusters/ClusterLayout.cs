using System.Globalization;
using HaKit.Facts.Scheduling;
using HaKit.Selectors;

namespace HaKit.Clusters;

/// <summary>Clusters that are described by numbers: <c>3x4:8cpu,32Gi</c>.</summary>
internal static class ClusterLayout
{
    /// <summary>What Kubernetes supports; more nodes than this in a description is a slip.</summary>
    private const int MostNodes = 15_000;

    /// <summary>A node without a size takes whatever is asked: a thousand cores and four TiB are beyond 110 pods of any use.</summary>
    private const long BoundlessCpu = 1_000_000;
    private const long BoundlessMemory = 4L << 40;

    public static Cluster Grid(int zones, int nodesPerZone, long? cpu = null, long? memory = null)
    {
        var width = nodesPerZone.ToString(CultureInfo.InvariantCulture).Length;
        var nodes = new List<ClusterNode>(zones * nodesPerZone);
        for (var zone = 0; zone < zones; zone++)
        {
            for (var number = 1; number <= nodesPerZone; number++)
                nodes.Add(Node(ZoneName(zone), number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'), cpu, memory));
        }

        return Cluster.Of(nodes, cpu is not null || memory is not null);
    }

    public static Cluster Widen(Cluster cluster, int nodesPerZone)
    {
        var width = nodesPerZone.ToString(CultureInfo.InvariantCulture).Length;
        var nodes = new List<ClusterNode>();
        foreach (var zone in cluster.Nodes.GroupBy(node => node.Labels[Topologies.Zone] ?? "", StringComparer.Ordinal))
        {
            var pattern = zone.First();
            for (var number = 1; number <= nodesPerZone; number++)
            {
                var name = $"{zone.Key}-{number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0')}";
                nodes.Add(pattern with { Name = name, Labels = pattern.Labels.With(Topologies.Host, name) });
            }
        }

        return Cluster.Of(nodes, cluster.HasSize);
    }

    public static bool TryParse(string? text, out Cluster cluster)
    {
        cluster = null!;
        var parts = (text ?? "").Trim().Split(':');
        var grid = parts[0].Split('x');
        if (parts.Length > 2 || grid.Length != 2 || !Count(grid[0], out var zones) || !Count(grid[1], out var nodes) || (long)zones * nodes > MostNodes)
            return false;
        long? cpu = null, memory = null;
        if (parts.Length == 2 && !Size(parts[1], ref cpu, ref memory))
            return false;
        cluster = Grid(zones, nodes, cpu, memory);
        return true;
    }

    private static bool Size(string text, ref long? cpu, ref long? memory)
    {
        foreach (var part in text.Split(','))
        {
            var isCpu = part.Trim().EndsWith("cpu", StringComparison.Ordinal);
            var number = isCpu ? part.Trim().Substring(0, part.Trim().Length - 3) : part.Trim();
            if (!Quantity.TryParse(number.Trim(), out var amount) || amount.Value <= 0 || (isCpu ? cpu : memory) is not null)
                return false;
            if (isCpu)
                cpu = PodRequestsReader.Units("cpu", amount);
            else
                memory = PodRequestsReader.Units("memory", amount);
        }

        return true;
    }

    private static bool Count(string text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count > 0;

    private static ClusterNode Node(string zone, string number, long? cpu, long? memory)
    {
        var name = $"{zone}-{number}";
        var labels = Labels.Of(new Dictionary<string, string>
        {
            [Topologies.Host] = name,
            [Topologies.Zone] = zone,
            [Topologies.Region] = "region-1",
            ["kubernetes.io/os"] = "linux",
            ["kubernetes.io/arch"] = "amd64",
        });
        return new ClusterNode(name, labels, cpu ?? BoundlessCpu, memory ?? BoundlessMemory);
    }

    /// <summary>zone-a … zone-z, zone-aa, zone-ab …</summary>
    private static string ZoneName(int index)
    {
        var letters = "";
        for (var rest = index; rest >= 0; rest = rest / 26 - 1)
            letters = (char)('a' + rest % 26) + letters;
        return "zone-" + letters;
    }
}
