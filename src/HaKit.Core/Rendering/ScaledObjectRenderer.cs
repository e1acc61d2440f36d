using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>KEDA's ScaledObject, which makes a HorizontalPodAutoscaler of its own.</summary>
internal static class ScaledObjectRenderer
{
    public static ManifestObject Render(RenderScope scope, Sourced<KedaSpec> given)
    {
        var (keda, at) = given;
        var triggers = new List<Node>();
        foreach (var trigger in keda.Triggers)
            triggers.Add(Trigger(trigger, at));
        return scope.Object("keda.sh/v1alpha1", "ScaledObject", scope.Name, at, root => root.AddMap("spec", body => body
            .AddMap("advanced", advanced => advanced.AddMap("horizontalPodAutoscalerConfig", config => config.AddMap("behavior", behavior => behavior
                .Add("scaleDown", AutoscalerRenderer.Behavior(scope.Spec.ScaleDown))
                .Add("scaleUp", AutoscalerRenderer.Behavior(scope.Spec.ScaleUp)))))
            .Add("maxReplicaCount", keda.Max)
            .Add("minReplicaCount", keda.Min)
            .AddMap("scaleTargetRef", target => AutoscalerRenderer.Target(scope, target))
            .AddList("triggers", triggers)));
    }

    private static MapNode Trigger(Keda trigger, Place at) => Nodes.Map(at, map => map
        .AddMap("authenticationRef", reference => reference.Add("name", trigger.Authentication))
        .Add("metadata", MetadataRenderer.Sorted(trigger.Metadata.Select(pair => Sourced.By(at, pair)), at))
        .Add("metricType", trigger.MetricType)
        .Add("type", trigger.Type));
}
