using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class NetworkPolicyRenderer
{
    private const string NamespaceNameLabel = "kubernetes.io/metadata.name";

    public static ManifestObject Render(RenderScope scope)
    {
        var peers = scope.Spec.Network.AllowedPeers;
        var from = new List<Node>();
        foreach (var (peer, place) in peers)
            from.Add(Peer(peer, place));
        var at = peers[0].Place;
        return scope.Object("networking.k8s.io/v1", "NetworkPolicy", scope.Name, at, root => root.AddMap("spec", body => body
            .Add("ingress", Nodes.List(at, Nodes.Map(at, rule => rule.AddList("from", from))))
            .Add("podSelector", scope.Selector(scope.Factory))
            .Add("policyTypes", Nodes.Strings(["Ingress"], at))));
    }

    public static void DenyAll(MapBuilder root) => root.AddMap("spec", body => body
        .Add("podSelector", new MapBuilder(root.Place).Build())
        .Add("policyTypes", Nodes.Strings(["Ingress"], root.Place)));

    /// <summary>An empty pod selector means every pod, so it is written.</summary>
    private static MapNode Peer(Peer peer, Place at)
    {
        var map = new MapBuilder(at);
        if (peer.NamespaceName is { } name)
            map.AddMap("namespaceSelector", selector => selector.AddMap("matchLabels", labels => labels.Add(NamespaceNameLabel, name)));
        if (peer.WorkloadName is { } workload)
            map.AddMap("podSelector", selector => selector.AddMap("matchLabels", labels => labels.Add(WellKnown.InstanceLabel, workload)));
        else if (peer.NamespaceName is null)
            map.Add("podSelector", new MapBuilder(at).Build());
        return map.Build();
    }
}
