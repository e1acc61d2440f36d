using HaKit.Tree;
using HaKit.Validation.Defaulting;

namespace HaKit.Validation.Autoscaling;

/// <summary>autoscaling/v1 as the server keeps it: its one target, a share of the requested CPU, is a metric. Other metrics stand in annotations and are not read here.</summary>
internal static class FirstVersion
{
    public static Cursor Convert(Cursor root) => root.TextOf("apiVersion") == "autoscaling/v1" ? new Cursor(Convert(root.Map!), root.Path) : root;

    private static MapNode Convert(MapNode root) => Defaults.With(root, (ref edit) => edit.Each("spec", spec => Defaults.With(spec, (ref inner) =>
    {
        if (inner["targetCPUUtilizationPercentage"] is not { } share)
            return;
        inner.Remove("targetCPUUtilizationPercentage");
        inner.Set("metrics", new ListNode([AutoscalerDefaults.CpuMetric(share, spec.Place)], spec.Place));
    })));
}
