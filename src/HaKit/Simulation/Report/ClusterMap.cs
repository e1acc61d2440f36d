using HaKit.Clusters;

namespace HaKit.Simulating.Report;

/// <summary>Zones and nodes with their pods, before and after a fault.</summary>
internal static class ClusterMap
{
    /// <summary>A map of more nodes than this says nothing at a glance; only nodes whose pods changed are drawn then.</summary>
    private const int MostNodes = 60;

    private const int MostDots = 24;

    public static void Write(Html html, Timeline timeline, Cluster cluster)
    {
        var nodes = cluster.Nodes;
        if (nodes.Count > MostNodes)
        {
            var changed = timeline.Before.Places.Except(timeline.After.Places).Concat(timeline.After.Places.Except(timeline.Before.Places))
                .Select(place => place.Node).Concat(timeline.After.Lost).Concat(timeline.After.Cordoned).ToHashSet(StringComparer.Ordinal);
            nodes = [.. nodes.Where(node => changed.Contains(node.Name)).Take(MostNodes)];
        }

        html.Markup("<div class=\"maps\">\n");
        Half(html, "Before", timeline.Before, nodes, cluster.NodeCount);
        Half(html, "After", timeline.After, nodes, cluster.NodeCount);
        html.Markup("</div>\n");
    }

    private static void Half(Html html, string title, PodMap map, IReadOnlyList<ClusterNode> nodes, int all)
    {
        html.Add($"<div class=\"map\"><h4>{title}</h4>\n");
        if (nodes.Count < all)
            html.Add($"<p>{nodes.Count} of {all} nodes: those that changed</p>\n");
        foreach (var zone in nodes.GroupBy(node => node.Labels[Topologies.Zone] ?? "no zone", StringComparer.Ordinal).OrderBy(zone => zone.Key, StringComparer.Ordinal))
        {
            html.Add($"<div class=\"zone\"><h5>{zone.Key}</h5><ul>\n");
            foreach (var node in zone)
                Node(html, map, node.Name);
            html.Markup("</ul></div>\n");
        }

        html.Markup("</div>\n");
    }

    private static void Node(Html html, PodMap map, string node)
    {
        var state = map.Lost.Contains(node) ? "lost" : map.Cordoned.Contains(node) ? "cordoned" : "up";
        html.Add($"<li class=\"node {state}\"><b>{node}</b>");
        if (state != "up")
            html.Add($" <i>{state}</i>");
        foreach (var (_, workload, ready, other) in map.Places.Where(place => place.Node == node))
        {
            html.Add($"<span class=\"pods\"><span aria-hidden=\"true\">{Dots(ready, other)}</span> {workload} {ready}");
            if (other > 0)
                html.Add($" <em>+{other} not ready</em>");
            html.Markup("</span>");
        }

        html.Markup("</li>\n");
    }

    private static string Dots(int ready, int other) =>
        new string('●', Math.Min(ready, MostDots)) + new string('○', Math.Min(other, Math.Max(0, MostDots - ready)));
}
