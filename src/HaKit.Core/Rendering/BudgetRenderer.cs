using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class BudgetRenderer
{
    public static ManifestObject Render(RenderScope scope, Sourced<BudgetSpec> given)
    {
        var (budget, at) = given;
        return scope.Object("policy/v1", "PodDisruptionBudget", scope.Name, at, root => root.AddMap("spec", body => body
            .Add("maxUnavailable", budget.MaxUnavailable is { } most ? Nodes.Of(most, at) : null)
            .Add("minAvailable", budget.MinAvailable is { } least ? Nodes.Of(least, at) : null)
            .Add("selector", scope.Selector(at))
            .Add("unhealthyPodEvictionPolicy", "AlwaysAllow")));
    }
}
