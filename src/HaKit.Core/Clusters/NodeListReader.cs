using HaKit.Facts.Scheduling;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Clusters;

/// <summary>Reads nodes as <c>kubectl get nodes -o yaml</c> prints them: a <c>NodeList</c>, a <c>List</c>, or single Nodes.</summary>
internal static class NodeListReader
{
    /// <summary>The nodes of the documents, in order; empty where there are none.</summary>
    public static IReadOnlyList<ClusterNode> Read(IEnumerable<Node> documents) =>
        [.. documents.SelectMany(Nodes).Select(ReadNode)];

    private static IEnumerable<Node> Nodes(Node document) => document.Text("kind") switch
    {
        "Node" => [document],
        "NodeList" or "List" => document.Items("items").Where(item => item.Text("kind") is null or "Node"),
        _ => [],
    };

    private static ClusterNode ReadNode(Node node)
    {
        var allocatable = PodRequestsReader.ReadAmounts(node.At("status", "allocatable"));
        if (allocatable.Count == 0)
            allocatable = PodRequestsReader.ReadAmounts(node.At("status", "capacity"));
        var spec = node.At("spec");
        var name = node.At("metadata").Text("name") ?? "";
        return new ClusterNode(
            name,
            Labels.Read(node.At("metadata", "labels")),
            Take("cpu"),
            Take("memory"),
            allocatable.ContainsKey("pods") ? Take("pods") : ClusterNode.DefaultPods)
        {
            Others = allocatable,
            Taints = [.. spec.Items("taints").Select(Taint.Read).OfType<Taint>()],
            Unschedulable = spec.Bool("unschedulable") == true,
            Ready = node.At("status").Items("conditions").FirstOrDefault(condition => condition.Text("type") == "Ready") is not { } ready
                || ready.Text("status") == "True",
        };

        long Take(string resource)
        {
            var amount = allocatable.TryGetValue(resource, out var found) ? found : 0;
            allocatable.Remove(resource);
            return amount;
        }
    }
}
