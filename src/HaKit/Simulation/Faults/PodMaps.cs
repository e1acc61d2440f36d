using HaKit.Simulating.Controllers;

namespace HaKit.Simulating.Faults;

/// <summary>Which pods are where, for maps.</summary>
internal static class PodMaps
{
    public static PodMap Of(ControlPlane plane, bool[] isLost)
    {
        var nodes = plane.World.Nodes;
        var places = new List<(string, string, int, int)>();
        for (var node = 0; node < nodes.Count; node++)
        {
            foreach (var group in nodes.Pods[node].Where(pod => pod.Owner is not null).GroupBy(pod => pod.Owner!).OrderBy(group => group.Key.Name, StringComparer.Ordinal))
            {
                var ready = isLost[node] ? 0 : group.Count(pod => pod.IsHealthy);
                places.Add((nodes.Name(node), group.Key.Name, ready, group.Count() - ready));
            }
        }

        return new PodMap(places, Names(node => isLost[node]), Names(node => nodes.Unschedulable[node]));

        List<string> Names(Func<int, bool> which) => [.. Enumerable.Range(0, nodes.Count).Where(which).Select(nodes.Name)];
    }
}
