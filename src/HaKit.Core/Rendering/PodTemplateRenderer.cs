using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>The pod template that every workload kind carries.</summary>
internal static class PodTemplateRenderer
{
    public static MapNode Render(RenderScope scope) => new MapBuilder(scope.Factory)
        .Add("metadata", MetadataRenderer.OfPods(scope))
        .Add("spec", Spec(scope))
        .Build();

    private static MapNode Spec(RenderScope scope)
    {
        var spec = scope.Spec;
        var isJob = spec.Kind is WorkloadKind.Job or WorkloadKind.CronJob;
        return new MapBuilder(scope.Factory)
            .Add("affinity", AffinityRenderer.Render(scope))
            .Add("automountServiceAccountToken", MountToken(scope))
            .AddList("containers", [ContainerRenderer.Main(scope)])
            .AddList("initContainers", InitContainers(scope))
            .Add("priorityClassName", Nodes.Of(spec.Placement.PriorityClass))
            .Add("restartPolicy", isJob ? "Never" : null)
            .Add("securityContext", SecurityRenderer.OfPod(scope))
            .Add("serviceAccountName", spec.ServiceAccount is { } account ? ScalarNode.String(scope.ServiceAccountName!, account.Place) : null)
            .Add("terminationGracePeriodSeconds", ShutdownRenderer.GracePeriod(spec))
            .AddList("tolerations", TolerationRenderer.Render(spec.Placement.Tolerations))
            .AddList("topologySpreadConstraints", SpreadRenderer.Render(scope))
            .AddList("volumes", VolumeRenderer.Render(scope))
            .Build();
    }

    private static ScalarNode MountToken(RenderScope scope) => scope.Spec.ServiceAccount is { } account
        ? ScalarNode.Boolean(account.Value.MountToken, account.Place)
        : ScalarNode.Boolean(false, scope.Factory);

    /// <summary>Init containers run in order and end; sidecars are started after them and stay (an init container that always restarts).</summary>
    private static List<Node> InitContainers(RenderScope scope)
    {
        var containers = new List<Node>();
        foreach (var container in scope.Spec.InitContainers)
            containers.Add(ContainerRenderer.Render(scope, container.Value));
        foreach (var container in scope.Spec.Sidecars)
            containers.Add(ContainerRenderer.Render(scope, container.Value, restartPolicy: "Always"));
        return containers;
    }
}
