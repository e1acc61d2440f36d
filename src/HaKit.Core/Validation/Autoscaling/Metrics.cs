using HaKit.Validation.Formats;
using HaKit.Validation.Pods;

namespace HaKit.Validation.Autoscaling;

/// <summary><c>metrics</c> of an autoscaler.</summary>
internal static class Metrics
{
    private static readonly string[] Types = ["ContainerResource", "External", "Object", "Pods", "Resource"];
    private static readonly string[] Sources = ["object", "external", "pods", "resource", "containerResource"];

    public static void Check(Errors errors, Cursor spec, long minimum)
    {
        var scalesFromZero = false;
        foreach (var metric in spec.Each("metrics"))
        {
            Metric(errors, metric);
            scalesFromZero |= metric.TextOf("type") is "Object" or "External";
        }

        if (spec.Has("minReplicas") && minimum == 0 && errors.Version.IsAtLeast(37) && !scalesFromZero)
            errors.Forbidden(spec["metrics"].Path, "must specify at least one Object or External metric to support scaling to zero replicas");
    }

    private static void Metric(Errors errors, Cursor metric)
    {
        var type = metric.TextOf("type");
        if (type.Length == 0)
            errors.Required(metric["type"], "must specify a metric source type");
        if (Array.IndexOf(Types, type) < 0)
            errors.NotSupported(metric["type"].Path, type, Types);
        var present = Sources.Where(metric.Has).ToList();
        if (present.Count > 0)
            Source(errors, present[0], metric[present[0]]);
        var expected = Array.IndexOf(Types, type) < 0 ? null : char.ToLowerInvariant(type[0]) + type.Substring(1);
        if (expected is not null && !metric.Has(expected))
            errors.Required(metric[expected], "must populate information for the given metric source");
        if (present.Count == 1)
            return;
        foreach (var source in present)
        {
            if (source != expected)
                errors.Forbidden(metric[source].Path, "must populate the given metric source only");
        }
    }

    private static void Source(Errors errors, string type, Cursor source)
    {
        var target = source["target"];
        switch (type)
        {
            case "object":
                Autoscalers.Reference(errors, source["describedObject"], needsGroup: false);
                Identifier(errors, source["metric"]);
                Target(errors, target);
                if (!target.Has("value") && !target.Has("averageValue"))
                    errors.Required(target["averageValue"], "must set either a target value or averageValue");
                break;
            case "external":
                Identifier(errors, source["metric"]);
                Target(errors, target);
                if (!target.Has("value") && !target.Has("averageValue"))
                    errors.Required(target["averageValue"], "must set either a target value for metric or a per-pod target");
                if (target.Has("value") && target.Has("averageValue"))
                    errors.Forbidden(target["value"].Path, "may not set both a target value for metric and a per-pod target");
                break;
            case "pods":
                Identifier(errors, source["metric"]);
                Target(errors, target);
                if (!target.Has("averageValue"))
                    errors.Required(target["averageValue"], "must specify a positive target averageValue");
                break;
            default:
                Resource(errors, source, target, type == "containerResource");
                break;
        }
    }

    private static void Resource(Errors errors, Cursor source, Cursor target, bool ofContainer)
    {
        if (Common.Required(errors, source, "name", "must specify a resource name") && ofContainer)
            errors.Invalid(source["name"], source.TextOf("name"), ResourceNames.ForContainer(source.TextOf("name")));
        if (ofContainer && Common.Required(errors, source, "container", "must specify a container"))
            errors.Invalid(source["container"], source.TextOf("container"), Names.Label(source.TextOf("container")));
        Target(errors, target);
        if (!target.Has("averageUtilization") && !target.Has("averageValue"))
            errors.Required(target["averageUtilization"], "must set either a target raw value or a target utilization");
        if (target.Has("averageUtilization") && target.Has("averageValue"))
            errors.Forbidden(target["averageValue"].Path, "may not set both a target raw value and a target utilization");
    }

    private static void Identifier(Errors errors, Cursor metric)
    {
        var name = metric.TextOf("name");
        if (Common.Required(errors, metric, "name", "must specify a metric name"))
            errors.Invalid(metric["name"], name, Names.PathSegment(name));
    }

    private static void Target(Errors errors, Cursor target)
    {
        var type = target.TextOf("type");
        if (type.Length == 0)
            errors.Required(target["type"], "must specify a metric target type");
        if (type is not ("Utilization" or "Value" or "AverageValue"))
            errors.Invalid(target["type"], type, "must be either Utilization, Value, or AverageValue");
        foreach (var field in new[] { "value", "averageValue" })
        {
            if (target.Has(field) && ResourceQuantities.Read(target[field].Node).Value <= 0)
                errors.Invalid(target[field], ResourceQuantities.Text(target[field].Node), "must be positive");
        }

        if (target.IntOrNull("averageUtilization") is { } utilization and < 1)
            errors.Invalid(target["averageUtilization"], utilization, "must be greater than 0");
    }
}
