using HaKit.Selectors;
using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>
/// Topology spread constraints. The soft one over hosts stays beside those that were asked for, because the scheduler drops its own defaults as soon
/// as a pod has any. Deployments count the pods of the new revision alone, or an update would leave them unevenly spread.
/// </summary>
internal static class SpreadRenderer
{
    public static List<Node> Render(RenderScope scope)
    {
        var nodes = new List<Node>();
        if (scope.Spec.Kind is not (WorkloadKind.Deployment or WorkloadKind.StatefulSet))
            return nodes;
        var placement = scope.Spec.Placement;
        foreach (var spread in placement.Spreads)
            nodes.Add(Constraint(scope, spread));
        var namesHost = nodes.Count > 0 && Names(placement.Spreads, Topology.Host);
        if (!namesHost && placement.HostSpread is not { Value: false })
            nodes.Add(Constraint(scope, Sourced.By(scope.Factory, new SpreadSpec(Topology.Host, Strength.Preferred, WorkloadDefaults.MaxSkew, null))));
        return nodes;
    }

    private static bool Names(IReadOnlyList<Sourced<SpreadSpec>> spreads, Topology topology)
    {
        foreach (var spread in spreads)
        {
            if (spread.Value.Topology == topology)
                return true;
        }

        return false;
    }

    private static MapNode Constraint(RenderScope scope, Sourced<SpreadSpec> given)
    {
        var (spread, at) = given;
        var required = spread.Strength == Strength.Required;
        return new MapBuilder(at)
            .Add("labelSelector", scope.Selector(at))
            .Add("matchLabelKeys", scope.Spec.Kind == WorkloadKind.Deployment ? Nodes.Strings([ControllerLabels.PodTemplateHash], at) : null)
            .Add("maxSkew", spread.MaxSkew)
            .Add("minDomains", required ? spread.MinDomains ?? WorkloadDefaults.RequiredDomains : null)
            .Add("nodeTaintsPolicy", required ? "Honor" : null)
            .Add("topologyKey", spread.Topology.Key)
            .Add("whenUnsatisfiable", required ? "DoNotSchedule" : "ScheduleAnyway")
            .Build();
    }
}
