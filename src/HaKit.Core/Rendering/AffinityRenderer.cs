using HaKit.Selectors;
using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>Node affinity, pod affinity and anti-affinity.</summary>
internal static class AffinityRenderer
{
    public static Node? Render(RenderScope scope)
    {
        var placement = scope.Spec.Placement;
        var affinity = new MapBuilder(scope.Factory)
            .AddMap("nodeAffinity", nodes => nodes
                .AddList("preferredDuringSchedulingIgnoredDuringExecution", Preferred(placement.PreferredNodes))
                .Add("requiredDuringSchedulingIgnoredDuringExecution", OnNodes(placement.Nodes)))
            .Add("podAffinity", Terms(scope, placement.Attractions))
            .Add("podAntiAffinity", Terms(scope, placement.Separations));
        return affinity.Count == 0 ? null : affinity.Build();
    }

    private static MapNode? OnNodes(IReadOnlyList<Sourced<NodeSpec>> nodes)
    {
        if (nodes.Count == 0)
            return null;
        var at = nodes[0].Place;
        var expressions = new List<Node>();
        foreach (var (node, place) in nodes)
            expressions.Add(Expression(node, place));
        return Nodes.Map(at, required => required
            .Add("nodeSelectorTerms", Nodes.List(at, Nodes.Map(at, term => term.AddList("matchExpressions", expressions)))));
    }

    private static List<Node> Preferred(IReadOnlyList<Sourced<NodePreference>> preferences)
    {
        var terms = new List<Node>();
        foreach (var (preference, at) in preferences)
        {
            terms.Add(Nodes.Map(at, map => map
                .AddMap("preference", term => term.Add("matchExpressions", Nodes.List(at, Expression(preference.Nodes, at))))
                .Add("weight", preference.Weight)));
        }

        return terms;
    }

    private static MapNode Expression(NodeSpec node, Place at)
    {
        var isNamed = node.Values.Count > 0;
        return Nodes.Map(at, map => map
            .Add("key", node.Key)
            .Add("operator", (isNamed, node.Avoids) switch { (true, false) => "In", (true, true) => "NotIn", (false, false) => "Exists", _ => "DoesNotExist" })
            .Add("values", isNamed ? Nodes.Strings(node.Values, at) : null));
    }

    private static MapNode? Terms(RenderScope scope, IReadOnlyList<Sourced<SeparationSpec>> separations)
    {
        var preferred = new List<Node>();
        var required = new List<Node>();
        foreach (var (separation, at) in separations)
        {
            var term = Term(scope, separation, at);
            if (separation.Strength == Strength.Required)
                required.Add(term);
            else
                preferred.Add(Nodes.Map(at, map => map.Add("podAffinityTerm", term).Add("weight", WorkloadDefaults.AntiAffinityWeight)));
        }

        var terms = new MapBuilder(scope.Factory)
            .AddList("preferredDuringSchedulingIgnoredDuringExecution", preferred)
            .AddList("requiredDuringSchedulingIgnoredDuringExecution", required);
        return terms.Count == 0 ? null : terms.Build();
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
