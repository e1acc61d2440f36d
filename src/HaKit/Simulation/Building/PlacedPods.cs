using System.Globalization;
using HaKit.Facts;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Placement;
using HaKit.Tree;

namespace HaKit.Simulating.Building;

/// <summary>The pods among the inputs that have a node: of a bare pod the pod itself, of any other the workload that its owners lead to.</summary>
internal sealed class PlacedPods
{
    /// <summary>Longer chains of owners are none that Kubernetes makes.</summary>
    private const int LongestChain = 8;

    private readonly Dictionary<ManifestObject, List<ManifestObject>> byWorkload = [];

    public PlacedPods(SetFacts facts)
    {
        foreach (var pod in facts.OfKind("", "Pod").Where(IsPlaced))
        {
            var workload = pod;
            for (var step = 0; step < LongestChain && Owners.OwnerHere(workload, facts) is { } owner; step++)
                workload = owner;
            if (!byWorkload.TryGetValue(workload, out var pods))
                byWorkload.Add(workload, pods = []);
            pods.Add(pod);
        }
    }

    /// <summary>How many pods of the workload have a node.</summary>
    public int Count(ManifestObject workload) => byWorkload.TryGetValue(workload, out var pods) ? pods.Count : 0;

    /// <summary>Adds the workload's places, those of ready pods first: where there are more pods than it wants, the middle of a rollout, these stay.</summary>
    public void AddTo(StartingPlaces places, ManifestObject workload, Controller controller, NodeTable nodes)
    {
        if (!byWorkload.TryGetValue(workload, out var pods))
            return;
        foreach (var pod in pods.OrderBy(pod => !IsReady(pod)).ThenBy(pod => pod.Name, StringComparer.Ordinal))
        {
            var node = nodes.IndexOf(NodeOf(pod));
            if (node >= 0 && Ordinal(pod, controller, node) is { } ordinal)
                places.Add(controller, ordinal, new StartingPlace(node, IsReady(pod)));
        }
    }

    /// <summary>The pods whose node the cluster does not have, one entry for each such node.</summary>
    public static IEnumerable<NotSimulated> Elsewhere(IReadOnlyList<ManifestObject> objects, Cluster cluster)
    {
        var known = new HashSet<string>(cluster.Nodes.Select(node => node.Name), StringComparer.Ordinal);
        return objects.Where(item => item.Is("", "Pod") && IsPlaced(item) && !known.Contains(NodeOf(item)))
            .GroupBy(NodeOf, StringComparer.Ordinal)
            .Select(group => new NotSimulated(group.First().Place, group.First().Reference, string.Create(CultureInfo.InvariantCulture,
                $"its node {group.Key} is not in the cluster{(group.Count() > 1 ? $", nor is that of {group.Count() - 1} more" : "")}: the scheduler finds another place")));
    }

    private static int? Ordinal(ManifestObject pod, Controller controller, int node) => controller switch
    {
        DaemonSetController => node,
        StatefulSetController => int.TryParse(pod.Name.AsSpan(pod.Name.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : null,
        _ => -1,
    };

    /// <summary>Pods that have ended or are on their way out take no place.</summary>
    private static bool IsPlaced(ManifestObject pod) =>
        NodeOf(pod).Length > 0 && pod.Root.At("status").Text("phase") is not ("Succeeded" or "Failed") && pod.Root.At("metadata").Text("deletionTimestamp") is null;

    private static string NodeOf(ManifestObject pod) => pod.Root.At("spec").Text("nodeName") ?? "";

    /// <summary>As the status says; without one it is taken to be.</summary>
    private static bool IsReady(ManifestObject pod) =>
        pod.Root.At("status").Items("conditions").FirstOrDefault(condition => condition.Text("type") == "Ready") is not { } ready || ready.Text("status") == "True";
}
