using HaKit.Facts.Scheduling;
using HaKit.Tree;

namespace HaKit.Simulating.Building;

/// <summary>The priority classes of the manifests and those that every cluster has.</summary>
internal sealed class PriorityClasses
{
    private readonly Dictionary<string, int> values = new(StringComparer.Ordinal)
    {
        ["system-cluster-critical"] = 2_000_000_000,
        ["system-node-critical"] = 2_000_001_000,
    };

    private readonly int byDefault;

    public PriorityClasses(IReadOnlyList<ManifestObject> objects)
    {
        foreach (var item in objects.Where(item => item.Is("scheduling.k8s.io", "PriorityClass")))
        {
            var value = (int)(item.Root.Int("value") ?? 0);
            values[item.Name] = value;
            if (item.Root.Bool("globalDefault") == true)
                byDefault = value;
        }
    }

    public int Of(PodScheduling pod) => pod.Priority ?? (pod.PriorityClass.Length > 0 ? values.GetValueOrDefault(pod.PriorityClass) : byDefault);
}
