using HaKit.Tree;

namespace HaKit.Validation.Defaulting;

/// <summary>HorizontalPodAutoscalers: one replica at least, 80 % of requested CPU where no metric is named, the stock scaling policies.</summary>
internal static class AutoscalerDefaults
{
    private const long DefaultUtilization = 80;

    public static MapNode Apply(MapNode root, KubernetesVersion version) => root.Text("apiVersion") == "autoscaling/v1"
        ? Defaults.With(root, (ref edit) => edit.Ensure("spec", spec => Defaults.With(spec, (ref inner) => inner.Default("minReplicas", 1))))
        : Defaults.With(root, (ref edit) => edit.Ensure("spec", spec => Spec(spec, version)));

    private static MapNode Spec(MapNode spec, KubernetesVersion version)
    {
        var edit = new MapEdit(spec);
        edit.Default("minReplicas", 1);
        if (edit["metrics"] is null or ListNode { Count: 0 })
            edit.Set("metrics", new ListNode([CpuMetric(ScalarNode.Integer(DefaultUtilization, spec.Place), spec.Place)], spec.Place));
        edit.Each("behavior", behavior => Defaults.With(behavior, (ref inner) =>
        {
            inner.Ensure("scaleUp", rules => Rules(rules, version, (ref up) =>
            {
                up.Default("stabilizationWindowSeconds", 0);
                up.Default("selectPolicy", "Max");
                up.Default("policies", new ListNode([Policy("Pods", 4, up.Place), Policy("Percent", 100, up.Place)], up.Place));
            }));
            inner.Ensure("scaleDown", rules => Rules(rules, version, (ref down) =>
            {
                down.Default("selectPolicy", "Max");
                down.Default("policies", new ListNode([Policy("Percent", 100, down.Place)], down.Place));
            }));
        }));
        return edit.Done();
    }

    private static MapNode Rules(MapNode rules, KubernetesVersion version, Defaults.Edit fill) => Defaults.With(rules, (ref edit) =>
    {
        fill(ref edit);
        if (!Features.AutoscalerTolerance(version))
            edit.Remove("tolerance");
    });

    private static MapNode Policy(string type, long value, Place place) =>
        new MapBuilder(place).Add("type", type).Add("value", value).Add("periodSeconds", 15).Build();

    /// <summary>A share of the requested CPU, as a metric.</summary>
    public static MapNode CpuMetric(Node share, Place place) => new MapBuilder(place)
        .Add("type", "Resource")
        .AddMap("resource", resource => resource.Add("name", "cpu").AddMap("target", target => target.Add("type", "Utilization").Add("averageUtilization", share)))
        .Build();
}
