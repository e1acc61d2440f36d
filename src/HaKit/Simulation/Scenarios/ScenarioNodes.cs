using HaKit.Clusters;
using HaKit.Facts.Scheduling;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Simulating.Scenarios;

/// <summary>The nodes of a scenario: <c>name</c>, <c>labels</c>, <c>cpu</c>, and perhaps <c>memory</c>, <c>pods</c>, <c>taints</c>, <c>unschedulable</c>.</summary>
internal static class ScenarioNodes
{
    private const long DefaultMemory = 64L << 30;

    public static IReadOnlyList<ClusterNode> Read(Node scenario)
    {
        var nodes = new List<ClusterNode>();
        foreach (var item in scenario.Items("nodes"))
        {
            var name = item.Text("name") ?? throw new FormatException($"nodes[{nodes.Count}]: name is missing.");
            nodes.Add(new ClusterNode(
                name,
                Labels.Read(item.At("labels")),
                Amount(item, "cpu") ?? throw new FormatException($"node {name}: cpu is missing or no quantity, such as \"4\"."),
                Amount(item, "memory") ?? DefaultMemory,
                Amount(item, "pods") ?? ClusterNode.DefaultPods)
            {
                Taints = [.. item.Items("taints").Select(Taint.Read).OfType<Taint>()],
                Unschedulable = item.Bool("unschedulable") == true,
            });
        }

        return nodes;
    }

    private static long? Amount(Node item, string key) =>
        item.At(key) is ScalarNode scalar && Quantity.TryParse(scalar.Text, out var amount) ? PodRequestsReader.Units(key, amount) : null;
}
