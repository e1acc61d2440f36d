using System.Globalization;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Placement;
using HaKit.Simulating.Scheduling;

namespace HaKit.Simulating.Faults;

/// <summary>Says why replicas are missing once nothing moves any more.</summary>
internal static class BlockedPods
{
    public static IEnumerable<Obstacle> Explain(ControlPlane plane, Controller controller, bool[] isLost)
    {
        foreach (var group in controller.Pods.Where(pod => pod.IsActive && !pod.IsBound).GroupBy(pod => pod.Class))
        {
            var reasons = plane.Scheduler.Explain(group.Key).OrderByDescending(reason => reason.Value).ToList();
            var main = reasons.Select(reason => reason.Key).OrderBy(refusal => refusal == Refusal.NodeSelection).FirstOrDefault();
            var (count, them) = (group.Count(), group.Count() > 1 ? "them" : "it");
            yield return new Obstacle(KindOf(main), string.Create(CultureInfo.InvariantCulture,
                $"{group.First().Name}{(count > 1 ? $" and {count - 1} more" : "")} pending: 0 of {plane.World.Nodes.Count} nodes take {them} ({string.Join(", ", reasons.Select(Words))})"));
        }

        if (Lost(plane, controller, isLost) is { } lost)
            yield return lost;
        if (controller.Timing.NeverReady is { } killed && controller.Pods.Any(pod => pod.IsActive && pod.IsBound && !isLost[pod.Node]))
            yield return new Obstacle(ObstacleKind.KilledAtStart, killed);
        if (controller.Pods.FirstOrDefault(pod => pod.StaysUnready && pod.IsActive && !isLost[pod.Node]) is { } unready)
            yield return new Obstacle(ObstacleKind.Unknown, $"a pod on node {plane.World.Nodes.Name(unready.Node)} is not ready by its status, and is taken to stay so");
        if (controller is BarePod && controller.Pods.Count == 0)
            yield return new Obstacle(ObstacleKind.BarePod, "nothing replaces a bare pod");
    }

    private static Obstacle? Lost(ControlPlane plane, Controller controller, bool[] isLost)
    {
        var onLost = controller.Pods.Where(pod => pod.IsBound && isLost[pod.Node]).ToList();
        string On(SimPod pod) => $"the lost node {plane.World.Nodes.Name(pod.Node)}";
        if (controller is StatefulSetController && onLost.Find(pod => pod.IsTerminating) is { } stuck)
        {
            return new Obstacle(ObstacleKind.StatefulPodOnLostNode,
                $"{stuck.Name} stays terminating on {On(stuck)}: a StatefulSet waits until somebody marks the node out of service or deletes the pod");
        }

        if (onLost.Find(pod => pod.IsActive) is not { } left)
            return null;
        if (controller is DaemonSetController)
            return new Obstacle(ObstacleKind.ToleratesLoss, $"{left.Name} stays on {On(left)}: DaemonSet pods are never moved");
        return controller.Timing.ToleratesLoss is null
            ? new Obstacle(ObstacleKind.ToleratesLoss, $"{left.Name} stays on {On(left)}: it tolerates the loss without an end")
            : new Obstacle(ObstacleKind.NoEvictions, $"{left.Name} stays on {On(left)}: so many nodes are lost that the control plane evicts nothing");
    }

    private static ObstacleKind KindOf(Refusal refusal) => refusal switch
    {
        Refusal.NodeSelection => ObstacleKind.NodeSelection,
        Refusal.Resources => ObstacleKind.Resources,
        Refusal.HostPorts => ObstacleKind.HostPorts,
        Refusal.PodAffinity => ObstacleKind.PodAffinity,
        Refusal.PodAntiAffinity => ObstacleKind.PodAntiAffinity,
        Refusal.TopologySpread => ObstacleKind.TopologySpread,
        _ => ObstacleKind.Unknown,
    };

    private static string Words(KeyValuePair<Refusal, int> reason) => reason.Value.ToString(CultureInfo.InvariantCulture) + reason.Key switch
    {
        Refusal.NodeSelection => " excluded by selectors, taints or cordon",
        Refusal.Resources => " without room",
        Refusal.HostPorts => " with the host port taken",
        Refusal.PodAffinity => " without the pods it must be near",
        Refusal.PodAntiAffinity => " against anti-affinity",
        _ => " against topology spread",
    };
}
