using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class NetworkPolicyRenderer
{
    private const string NamespaceNameLabel = "kubernetes.io/metadata.name";

    public static ManifestObject Render(RenderScope scope)
    {
        var network = scope.Spec.Network;
        var at = (network.AllowedPeers.Count > 0 ? network.AllowedPeers : network.AllowedTargets)[0].Place;
        var types = new List<string>();
        if (network.AllowedPeers.Count > 0)
            types.Add("Ingress");
        if (network.AllowedTargets.Count > 0)
            types.Add("Egress");
        return scope.Object("networking.k8s.io/v1", "NetworkPolicy", scope.Name, at, root => root.AddMap("spec", body => body
            .AddList("egress", Rules(WithDns(network.AllowedTargets), "to"))
            .AddList("ingress", Rules(network.AllowedPeers, "from"))
            .Add("podSelector", scope.Selector(scope.Factory))
            .Add("policyTypes", Nodes.Strings(types, at))));
    }

    public static void DenyAll(MapBuilder root) => root.AddMap("spec", body => body
        .Add("podSelector", new MapBuilder(root.Place).Build())
        .Add("policyTypes", Nodes.Strings(["Ingress"], root.Place)));

    /// <summary>A workload that cannot look up names reaches nobody.</summary>
    private static IReadOnlyList<Sourced<Peer>> WithDns(IReadOnlyList<Sourced<Peer>> targets) =>
        targets.Count == 0 || targets.Any(target => target.Value.Kind == PeerKind.Dns) ? targets : [.. targets, Sourced.By(targets[0].Place, HaKit.Peer.Dns)];

    /// <summary>One rule for all peers of the same ports.</summary>
    private static List<Node> Rules(IReadOnlyList<Sourced<Peer>> peers, string direction)
    {
        var rules = new List<Node>();
        foreach (var group in peers.GroupBy(peer => (peer.Value.Kind == PeerKind.Anyone, string.Join(" ", peer.Value.Ports.Select(port => port.Protocol + port.Port)))))
        {
            var (first, at) = group.First();
            var ports = first.Ports.Select(port => (Node)Nodes.Map(at, map => map.Add("port", Nodes.Of(port.Port, at)).Add("protocol", port.Protocol))).ToList();
            var selected = first.Kind == PeerKind.Anyone ? [] : group.Select(peer => (Node)Peer(peer.Value, peer.Place)).ToList();
            rules.Add(Nodes.Map(at, rule => rule.AddList(direction, selected).AddList("ports", ports)));
        }

        return rules;
    }

    /// <summary>An empty pod selector means every pod, so it is written.</summary>
    private static MapNode Peer(Peer peer, Place at)
    {
        var map = new MapBuilder(at);
        if (peer.Block is { } block)
            return map.AddMap("ipBlock", body => body.Add("cidr", block).Add("except", peer.Except.Count == 0 ? null : Nodes.Strings(peer.Except, at))).Build();
        if (peer.NamespaceName is { } name)
            map.AddMap("namespaceSelector", selector => selector.AddMap("matchLabels", labels => labels.Add(NamespaceNameLabel, name)));
        if (peer.Kind == PeerKind.Dns)
            map.AddMap("podSelector", selector => selector.AddMap("matchLabels", labels => labels.Add("k8s-app", "kube-dns")));
        else if (peer.WorkloadName is { } workload)
            map.AddMap("podSelector", selector => selector.AddMap("matchLabels", labels => labels.Add(WellKnown.InstanceLabel, workload)));
        else if (peer.NamespaceName is null)
            map.Add("podSelector", new MapBuilder(at).Build());
        return map.Build();
    }
}
