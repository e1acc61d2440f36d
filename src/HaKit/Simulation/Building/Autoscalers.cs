using HaKit.Tree;

namespace HaKit.Simulating.Building;

/// <summary>The HorizontalPodAutoscalers of the manifests: a workload that has one starts at its least number of replicas (S5).</summary>
internal sealed class Autoscalers(IReadOnlyList<ManifestObject> objects, string defaultNamespace)
{
    private readonly List<ManifestObject> all = [.. objects.Where(item => item.Is("autoscaling", "HorizontalPodAutoscaler"))];

    public int? Least(ManifestObject workload) => Of(workload) is { } spec ? (int)(spec.Int("minReplicas") ?? 1) : null;

    public int? Most(ManifestObject workload) => Of(workload) is { } spec ? (int?)spec.Int("maxReplicas") : null;

    private Node? Of(ManifestObject workload)
    {
        foreach (var item in all)
        {
            var target = item.Root.At("spec", "scaleTargetRef");
            var version = target.Text("apiVersion") ?? "";
            var slash = version.IndexOf('/', StringComparison.Ordinal);
            if (item.NamespaceOr(defaultNamespace) == workload.NamespaceOr(defaultNamespace)
                && target.Text("kind") == workload.Kind && target.Text("name") == workload.Name
                && (slash < 0 ? "" : version[..slash]) == workload.Group)
                return item.Root.At("spec");
        }

        return null;
    }
}
