using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class StatefulSetRenderer
{
    /// <summary>The minor from which a StatefulSet's maxUnavailable is on and stays on; 1.35 had it for a few patch releases only.</summary>
    private const int MaxUnavailableSince = 37;

    public static ManifestObject Render(RenderScope scope)
    {
        var spec = scope.Spec;
        return scope.Object("apps/v1", "StatefulSet", scope.Name, scope.Factory, root => root.AddMap("spec", body => body
            .Add("minReadySeconds", Nodes.Of(spec.Rollout.MinReadySeconds))
            .Add("podManagementPolicy", spec.Rollout.Parallel is { } parallel ? ScalarNode.String("Parallel", parallel.Place) : null)
            .Add("replicas", DeploymentRenderer.Replicas(scope))
            .Add("revisionHistoryLimit", Nodes.Of(spec.Rollout.HistoryLimit))
            .Add("selector", scope.Selector(scope.Factory))
            .Add("serviceName", scope.PeerServiceName)
            .Add("template", PodTemplateRenderer.Render(scope))
            .Add("updateStrategy", Strategy(scope))
            .AddList("volumeClaimTemplates", ClaimRenderer.Templates(scope))));
    }

    private static MapNode Strategy(RenderScope scope)
    {
        var rollout = scope.Spec.Rollout;
        if (rollout.Recreate is { } recreate)
            return new MapBuilder(recreate.Place).Add("type", "OnDelete").Build();
        var strategy = new MapBuilder(scope.Factory);
        if (rollout.Unavailable is { } unavailable)
        {
            if (scope.Version.IsAtLeast(MaxUnavailableSince))
                strategy.AddMap("rollingUpdate", rolling => rolling.Add("maxUnavailable", Nodes.Of(unavailable.Value, unavailable.Place)));
            else
                scope.Report(RenderProblems.VersionLacks(
                    scope, unavailable.Place, "spec.updateStrategy.rollingUpdate.maxUnavailable",
                    $"Kubernetes {scope.Version} ignores a StatefulSet's maxUnavailable: pods are updated one at a time",
                    $"Leave unavailable out, or target 1.{Check.Text(MaxUnavailableSince)}."));
        }

        return strategy.Add("type", "RollingUpdate").Build();
    }
}
