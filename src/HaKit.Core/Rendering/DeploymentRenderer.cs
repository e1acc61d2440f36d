using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class DeploymentRenderer
{
    public static ManifestObject Render(RenderScope scope)
    {
        var spec = scope.Spec;
        return scope.Object("apps/v1", "Deployment", scope.Name, scope.Factory, root => root.AddMap("spec", body => body
            .Add("minReadySeconds", Nodes.Of(spec.Rollout.MinReadySeconds))
            .Add("progressDeadlineSeconds", Nodes.Of(spec.Rollout.ProgressDeadlineSeconds))
            .Add("replicas", Replicas(scope))
            .Add("revisionHistoryLimit", Nodes.Of(spec.Rollout.HistoryLimit))
            .Add("selector", scope.Selector(scope.Factory))
            .Add("strategy", Strategy(scope))
            .Add("template", PodTemplateRenderer.Render(scope))));
    }

    /// <summary>Left out where an autoscaler decides: applying a number would undo its decision.</summary>
    public static Node? Replicas(RenderScope scope) => scope.Spec.IsScaled
        ? null
        : Nodes.Of(scope.Spec.Replicas) ?? ScalarNode.Integer(1, scope.Factory);

    private static MapNode Strategy(RenderScope scope)
    {
        var rollout = scope.Spec.Rollout;
        if (rollout.Recreate is { } recreate)
            return new MapBuilder(recreate.Place).Add("type", "Recreate").Build();
        var surge = rollout.Surge ?? Sourced.By(scope.Factory, WorkloadDefaults.Surge);
        var unavailable = rollout.Unavailable ?? Sourced.By(scope.Factory, WorkloadDefaults.Unavailable);
        return new MapBuilder(scope.Factory)
            .AddMap("rollingUpdate", rolling => rolling
                .Add("maxSurge", Nodes.Of(surge.Value, surge.Place))
                .Add("maxUnavailable", Nodes.Of(unavailable.Value, unavailable.Place)))
            .Add("type", "RollingUpdate")
            .Build();
    }
}
