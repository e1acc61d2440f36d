using HaKit.Tree;

namespace HaKit.Simulating.Building;

/// <summary>The HorizontalPodAutoscalers of the manifests: a workload that has one starts at its least number of replicas (S5).</summary>
internal sealed class Autoscalers(IReadOnlyList<ManifestObject> objects, string defaultNamespace)
{
    private readonly List<ManifestObject> all = [.. objects.Where(item => item.Is("autoscaling", "HorizontalPodAutoscaler"))];

    /// <summary>Its bounds; null for a workload without one.</summary>
    public (int Least, int Most)? Of(ManifestObject workload) => SpecOf(workload) is { } spec
        ? ((int)(spec.Int("minReplicas") ?? 1), (int)(spec.Int("maxReplicas") ?? spec.Int("minReplicas") ?? 1))
        : null;

    private Node? SpecOf(ManifestObject workload)
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
