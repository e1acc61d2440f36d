using System.Globalization;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Scheduling;

namespace HaKit.Simulating.Play;

/// <summary>Says why replicas are missing once nothing moves any more.</summary>
internal static class BlockedPods
{
    public static IEnumerable<string> Explain(ControlPlane plane, Controller controller, bool[] isLost)
    {
        foreach (var group in controller.Pods.Where(pod => pod.IsActive && !pod.IsBound).GroupBy(pod => pod.Class))
        {
            var reasons = plane.Scheduler.Explain(group.Key).OrderByDescending(reason => reason.Value).Select(reason => Words(reason.Value, reason.Key));
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{group.First().Name}{(group.Count() > 1 ? $" and {group.Count() - 1} more" : "")} pending: 0 of {plane.World.Nodes.Count} nodes take {(group.Count() > 1 ? "them" : "it")} ({string.Join(", ", reasons)})");
        }

        var stuck = controller.Pods.Where(pod => pod.IsTerminating && isLost[pod.Node]).ToList();
        if (stuck.Count > 0 && controller is StatefulSetController)
            yield return $"{stuck[0].Name} stays terminating on the lost node {plane.World.Nodes.Name(stuck[0].Node)}: a StatefulSet waits until somebody marks the node out of service or deletes the pod";
        else if (controller.Pods.FirstOrDefault(pod => pod.IsActive && pod.IsBound && isLost[pod.Node]) is { } left)
            yield return $"{left.Name} stays on the lost node {plane.World.Nodes.Name(left.Node)}: {(controller is DaemonSetController ? "DaemonSet pods are never moved" : "it tolerates the loss without an end")}";
        if (controller is BarePods { HasScale: true } && controller.Pods.Count == 0)
            yield return "nothing replaces a bare pod";
    }

    private static string Words(int nodes, Refusal refusal) => nodes.ToString(CultureInfo.InvariantCulture) + refusal switch
    {
        Refusal.NodeSelection => " excluded by selectors, taints or cordon",
        Refusal.Resources => " without room",
        Refusal.HostPorts => " with the host port taken",
        Refusal.PodAffinity => " without the pods it must be near",
        Refusal.PodAntiAffinity => " against anti-affinity",
        _ => " against topology spread",
    };
}
