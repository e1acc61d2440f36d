using HaKit.Selectors;
using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>Node affinity and pod anti-affinity.</summary>
internal static class AffinityRenderer
{
    public static Node? Render(RenderScope scope)
    {
        var affinity = new MapBuilder(scope.Factory)
            .Add("nodeAffinity", OnNodes(scope.Spec.Placement.Nodes))
            .Add("podAntiAffinity", Separations(scope));
        return affinity.Count == 0 ? null : affinity.Build();
    }

    private static MapNode? OnNodes(IReadOnlyList<Sourced<NodeSpec>> nodes)
    {
        if (nodes.Count == 0)
            return null;
        var at = nodes[0].Place;
        var expressions = new List<Node>();
        foreach (var (node, place) in nodes)
        {
            expressions.Add(Nodes.Map(place, map => map
                .Add("key", node.Key)
                .Add("operator", node.Values.Count == 0 ? "Exists" : "In")
                .Add("values", node.Values.Count == 0 ? null : Nodes.Strings(node.Values, place))));
        }

        return Nodes.Map(at, map => map.AddMap("requiredDuringSchedulingIgnoredDuringExecution", required => required
            .Add("nodeSelectorTerms", Nodes.List(at, Nodes.Map(at, term => term.AddList("matchExpressions", expressions))))));
    }

    private static MapNode? Separations(RenderScope scope)
    {
        var preferred = new List<Node>();
        var required = new List<Node>();
        foreach (var (separation, at) in scope.Spec.Placement.Separations)
        {
            var term = Term(scope, separation, at);
            if (separation.Strength == Strength.Required)
                required.Add(term);
            else
                preferred.Add(Nodes.Map(at, map => map.Add("podAffinityTerm", term).Add("weight", WorkloadDefaults.AntiAffinityWeight)));
        }

        var anti = new MapBuilder(scope.Factory)
            .AddList("preferredDuringSchedulingIgnoredDuringExecution", preferred)
            .AddList("requiredDuringSchedulingIgnoredDuringExecution", required);
        return anti.Count == 0 ? null : anti.Build();
    }

    /// <summary>A Deployment's own pods are kept apart per revision, or a required term would keep an update from starting (HAK4004).</summary>
    private static MapNode Term(RenderScope scope, SeparationSpec separation, Place at)
    {
        var perRevision = separation.Other is null && scope.Spec.Kind == WorkloadKind.Deployment;
        return new MapBuilder(at)
            .Add("labelSelector", separation.Other is null ? scope.Selector(at) : OtherSelector(separation.Other, at))
            .Add("matchLabelKeys", perRevision ? Nodes.Strings([ControllerLabels.PodTemplateHash], at) : null)
            .Add("topologyKey", separation.Topology.Key)
            .Build();
    }

    private static MapNode OtherSelector(string workload, Place at) =>
        Nodes.Map(at, map => map.AddMap("matchLabels", labels => labels.Add(WellKnown.InstanceLabel, workload)));
}
