using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class AutoscalerRenderer
{
    public static ManifestObject Render(RenderScope scope, Sourced<AutoscaleSpec> given)
    {
        var (autoscale, at) = given;
        var metrics = new List<Node>();
        if (autoscale.Cpu is { } cpu)
            metrics.Add(Metric(scope, "cpu", cpu, at));
        if (autoscale.Memory is { } memory)
            metrics.Add(Metric(scope, "memory", memory, at));
        return scope.Object("autoscaling/v2", "HorizontalPodAutoscaler", scope.Name, at, root => root.AddMap("spec", body => body
            .Add("maxReplicas", autoscale.Max)
            .AddList("metrics", metrics)
            .Add("minReplicas", autoscale.Min)
            .AddMap("scaleTargetRef", target => target
                .Add("apiVersion", scope.ApiVersion)
                .Add("kind", scope.Spec.Kind.ToString())
                .Add("name", scope.Name))));
    }

    /// <summary>With sidecars beside it, the main container's own use is what says whether more replicas are needed.</summary>
    private static MapNode Metric(RenderScope scope, string resource, int utilization, Place at)
    {
        var target = Nodes.Map(at, map => map.Add("averageUtilization", utilization).Add("type", "Utilization"));
        return scope.Spec.Sidecars.Count == 0
            ? Nodes.Map(at, map => map
                .AddMap("resource", body => body.Add("name", resource).Add("target", target))
                .Add("type", "Resource"))
            : Nodes.Map(at, map => map
                .AddMap("containerResource", body => body.Add("container", scope.Spec.Main.Name.Value).Add("name", resource).Add("target", target))
                .Add("type", "ContainerResource"));
    }
}
