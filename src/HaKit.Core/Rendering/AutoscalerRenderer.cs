using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

internal static class AutoscalerRenderer
{
    public static ManifestObject Render(RenderScope scope, Sourced<AutoscaleSpec> given)
    {
        var (autoscale, at) = given;
        var metrics = new List<Node>();
        foreach (var metric in autoscale.Metrics)
            metrics.Add(MetricNode(scope, metric, at));
        return scope.Object("autoscaling/v2", "HorizontalPodAutoscaler", scope.Name, at, root => root.AddMap("spec", body => body
            .AddMap("behavior", behavior => behavior
                .Add("scaleDown", Behavior(scope.Spec.ScaleDown))
                .Add("scaleUp", Behavior(scope.Spec.ScaleUp)))
            .Add("maxReplicas", autoscale.Max)
            .AddList("metrics", metrics)
            .Add("minReplicas", autoscale.Min)
            .AddMap("scaleTargetRef", target => Target(scope, target))));
    }

    public static MapBuilder Target(RenderScope scope, MapBuilder target) => target
        .Add("apiVersion", scope.ApiVersion)
        .Add("kind", scope.Spec.Kind.ToString())
        .Add("name", scope.Name);

    public static MapNode? Behavior(Sourced<ScaleBehaviorSpec>? given)
    {
        if (given is not { } behavior)
            return null;
        var (spec, at) = behavior;
        var policies = new List<Node>();
        foreach (var policy in spec.Policies)
        {
            policies.Add(Nodes.Map(at, map => map
                .Add("periodSeconds", policy.PeriodSeconds)
                .Add("type", policy.IsPercent ? "Percent" : "Pods")
                .Add("value", policy.Value)));
        }

        return Nodes.Map(at, map => map
            .AddList("policies", policies)
            .Add("selectPolicy", spec.Select?.ToString())
            .Add("stabilizationWindowSeconds", spec.StabilizationSeconds)
            .Add("tolerance", spec.Tolerance?.ToString()));
    }

    private static MapNode MetricNode(RenderScope scope, Metric metric, Place at)
    {
        var name = Nodes.Map(at, map => map
            .Add("name", metric.Name)
            .AddMap("selector", selector => selector.Add("matchLabels", MetadataRenderer.Sorted(metric.Selector.Select(label => Sourced.By(at, label)), at))));
        var average = Nodes.Map(at, map => map.Add("averageValue", metric.Average.ToString()).Add("type", "AverageValue"));
        return metric.Kind switch
        {
            MetricKind.Pods => Nodes.Map(at, map => map.AddMap("pods", body => body.Add("metric", name).Add("target", average)).Add("type", "Pods")),
            MetricKind.External => Nodes.Map(at, map => map.AddMap("external", body => body.Add("metric", name).Add("target", average)).Add("type", "External")),
            MetricKind.Object => Nodes.Map(at, map => map
                .AddMap("object", body => body
                    .AddMap("describedObject", described => described
                        .Add("apiVersion", metric.Described!.ApiVersion)
                        .Add("kind", metric.Described!.Kind)
                        .Add("name", metric.Described!.Name))
                    .Add("metric", name)
                    .Add("target", average))
                .Add("type", "Object")),
            _ => ResourceMetric(scope, metric, at),
        };
    }

    /// <summary>With sidecars beside it, the main container's own use is what says whether more replicas are needed.</summary>
    private static MapNode ResourceMetric(RenderScope scope, Metric metric, Place at)
    {
        var target = Nodes.Map(at, map => map.Add("averageUtilization", metric.Utilization).Add("type", "Utilization"));
        var container = metric.ContainerName ?? (scope.Spec.Sidecars.Count == 0 ? null : scope.Spec.Main.Name.Value);
        return container is null
            ? Nodes.Map(at, map => map
                .AddMap("resource", body => body.Add("name", metric.Name).Add("target", target))
                .Add("type", "Resource"))
            : Nodes.Map(at, map => map
                .AddMap("containerResource", body => body.Add("container", container).Add("name", metric.Name).Add("target", target))
                .Add("type", "ContainerResource"));
    }
}
