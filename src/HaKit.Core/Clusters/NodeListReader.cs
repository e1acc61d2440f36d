using HaKit.Facts.Scheduling;
using HaKit.Selectors;
using HaKit.Tree;
using HaKit.Tree.Yaml;

namespace HaKit.Clusters;

/// <summary>Reads nodes as <c>kubectl get nodes -o yaml</c> prints them: a <c>NodeList</c>, a <c>List</c>, or single Nodes.</summary>
internal static class NodeListReader
{
    /// <summary>The nodes of the documents, in order; empty where there are none.</summary>
    public static IReadOnlyList<ClusterNode> Read(IEnumerable<Node> documents) =>
        [.. documents.SelectMany(Nodes).Select(ReadNode)];

    /// <summary>The cluster of a text's nodes; null, and why, where it cannot be read or holds none.</summary>
    public static Cluster? Read(string text, string name, out string? error)
    {
        error = null;
        var documents = YamlReader.Read(text, new Source(SourceKind.Text, name));
        if (documents.FirstOrDefault(document => document.Problem is not null)?.Problem is { } broken)
        {
            error = FormattableString.Invariant($"line {broken.Place.Line}, column {broken.Place.Column}: {broken.Message}");
            return null;
        }

        if (Read(documents.Select(document => document.Root).OfType<Node>()) is { Count: > 0 } nodes)
            return Cluster.Of(nodes);
        error = "holds no nodes; write it with 'kubectl get nodes -o yaml'";
        return null;
    }

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
