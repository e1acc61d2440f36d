using HaKit.Tree;

namespace HaKit.Rendering;

/// <summary>
/// A number of replicas that a factory implies is left out where an autoscaler that was added beside the workload decides it: nobody asked for the number,
/// and each apply would reset the scale to it (HAK1003).
/// </summary>
internal static class ImpliedReplicas
{
    public static IReadOnlyList<ManifestObject> Leave(IReadOnlyList<ManifestObject> objects)
    {
        var scaled = new HashSet<(string, string, string)>(
            objects.Where(o => o.Is("autoscaling", "HorizontalPodAutoscaler") || o.Is("keda.sh", "ScaledObject")).Select(Target));
        return scaled.Count == 0 ? objects : [.. objects.Select(o => scaled.Contains((o.Kind, o.Namespace, o.Name)) ? Without(o) : o)];
    }

    /// <summary>The object without implied replicas; itself where its author wrote them.</summary>
    public static ManifestObject Without(ManifestObject workload)
    {
        if (workload.Root["spec"] is not MapNode spec || spec["replicas"] is not { } replicas || replicas.Place is not { Line: 0, Source.Kind: SourceKind.Chain })
            return workload;
        var left = new MapNode([.. spec.Entries.Where(entry => entry.Key != "replicas")], spec.Place);
        var entries = workload.Root.Entries.Select(entry => entry.Key == "spec" ? entry with { Value = left } : entry);
        return new ManifestObject(new MapNode([.. entries], workload.Root.Place), workload.DocumentIndex);
    }

    private static (string Kind, string Namespace, string Name) Target(ManifestObject autoscaler)
    {
        var target = autoscaler.Root.At("spec", "scaleTargetRef");
        return (target.Text("kind") ?? "Deployment", autoscaler.Namespace, target.Text("name") ?? "");
    }
}
