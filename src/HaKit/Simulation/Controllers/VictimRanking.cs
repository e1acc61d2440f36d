using HaKit.Simulating.Placement;
using HaKit.Simulating.Scheduling;

namespace HaKit.Simulating.Controllers;

/// <summary>
/// Which pods a ReplicaSet deletes first: those without a node, not ready, sharing their node with most fellows, ready for the shortest time. Times
/// of the same power of two count as equal, and then the server goes by random identifiers: with seed 0 the oldest goes first, another seed draws.
/// </summary>
internal static class VictimRanking
{
    public static IEnumerable<SimPod> Choose(List<SimPod> active, IEnumerable<SimPod> related, int count, SeededDraw? draw)
    {
        if (count >= active.Count)
            return active;
        var onNode = new Dictionary<int, int>();
        foreach (var pod in related.Where(pod => pod.IsActive))
            onNode[pod.Node] = onNode.GetValueOrDefault(pod.Node) + 1;
        return active
            .OrderBy(pod => pod.IsBound)
            .ThenBy(pod => pod.IsReady)
            .ThenByDescending(pod => onNode.GetValueOrDefault(pod.Node))
            .ThenByDescending(pod => pod.IsReady ? pod.ReadySince : 0)
            .ThenBy(pod => draw?.Below(int.MaxValue) ?? pod.Born)
            .Take(count);
    }
}
