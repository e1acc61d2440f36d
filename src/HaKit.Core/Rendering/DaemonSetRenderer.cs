using HaKit.Tree;

namespace HaKit.Rendering;

internal static class DaemonSetRenderer
{
    public static ManifestObject Render(RenderScope scope)
    {
        var spec = scope.Spec;
        return scope.Object("apps/v1", "DaemonSet", scope.Name, scope.Factory, root => root.AddMap("spec", body => body
            .Add("minReadySeconds", Nodes.Of(spec.Rollout.MinReadySeconds))
            .Add("revisionHistoryLimit", Nodes.Of(spec.Rollout.HistoryLimit))
            .Add("selector", scope.Selector(scope.Factory))
            .Add("template", PodTemplateRenderer.Render(scope))
            .Add("updateStrategy", Strategy(scope))));
    }

    // A pod more beside the old one and a pod fewer exclude each other here: a surge alone means that none is unavailable.
    private static MapNode Strategy(RenderScope scope)
    {
        var rollout = scope.Spec.Rollout;
        if (rollout.Recreate is { } recreate)
            return new MapBuilder(recreate.Place).Add("type", "OnDelete").Build();
        return new MapBuilder(scope.Factory)
            .AddMap("rollingUpdate", rolling =>
            {
                if (rollout.Surge is { } surge)
                    rolling.Add("maxSurge", Nodes.Of(surge.Value, surge.Place));
                if (rollout.Unavailable is { } unavailable)
                    rolling.Add("maxUnavailable", Nodes.Of(unavailable.Value, unavailable.Place));
                else
                    rolling.Add("maxUnavailable", rollout.Surge is { Value.Value: > 0 } ? 0 : 1);
            })
            .Add("type", "RollingUpdate")
            .Build();
    }
}
