using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>One resource that an autoscaler measures; of one container, or of all of them where <see cref="Container"/> is empty.</summary>
internal readonly record struct MeasuredResource(string Resource, string Container, bool IsUtilization, FieldPath Path);

/// <summary>What an autoscaler measures, in any of its API versions and in KEDA's triggers.</summary>
internal static class AutoscalerMetrics
{
    public static IReadOnlyList<MeasuredResource> Read(AutoscalerFacts autoscaler)
    {
        var measured = new List<MeasuredResource>();
        if (autoscaler.IsKeda)
        {
            AddTriggers(autoscaler.Spec, measured);
            return measured;
        }

        var metrics = autoscaler.Spec.Items("metrics");
        if (metrics.Count == 0 && autoscaler.Spec.Has("metrics") == false)
        {
            // The API server fills in CPU utilization of 80 % where no metric is given.
            var written = autoscaler.Spec.Has("targetCPUUtilizationPercentage") == true;
            measured.Add(new MeasuredResource("cpu", "", true, FactReading.Path(written ? "spec.targetCPUUtilizationPercentage" : "spec")));
        }

        for (var i = 0; i < metrics.Count; i++)
            AddMetric(metrics[i], FactReading.Path("spec.metrics").Index(i), measured);
        return measured;
    }

    private static void AddMetric(Node metric, FieldPath path, List<MeasuredResource> measured)
    {
        var field = metric.TextOr("type", "") switch
        {
            "Resource" => "resource",
            "ContainerResource" => "containerResource",
            _ => null,
        };
        if (field is null)
            return;
        var source = metric.Get(field);
        if (source.TextOr("name", "") is not { Length: > 0 } resource || source.TextOr("container", "") is not { } container)
            return;
        var isUtilization = source.Get("target").TextOr("type", "") == "Utilization" || source.Has("targetAverageUtilization") == true;
        measured.Add(new MeasuredResource(resource, container, isUtilization, path.Child(field)));
    }

    private static void AddTriggers(Node? spec, List<MeasuredResource> measured)
    {
        var triggers = spec.Items("triggers");
        for (var i = 0; i < triggers.Count; i++)
        {
            if (triggers[i].TextOr("type", "") is not ("cpu" or "memory") || triggers[i].TextOr("metricType", "Utilization") is not { } metricType)
                continue;
            var container = triggers[i].Get("metadata").TextOr("containerName", "") ?? "";
            measured.Add(new MeasuredResource(
                triggers[i].Text("type")!, container, metricType == "Utilization", FactReading.Path("spec.triggers").Index(i)));
        }
    }
}
