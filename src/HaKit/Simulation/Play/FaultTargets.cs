using HaKit.Selectors;
using HaKit.Simulating.Controllers;

namespace HaKit.Simulating.Play;

/// <summary>What a fault hits, and the single faults that one without a target stands for.</summary>
internal static class FaultTargets
{
    /// <summary>The fault on each of its possible targets, in order; itself where it has one.</summary>
    public static IEnumerable<Fault> Each(ControlPlane plane, Fault fault)
    {
        var firsts = fault.Target is not null ? [fault] : Targets(plane, fault).Select(fault.Of);
        if (fault.Second is not { IsAny: true } second)
            return firsts;
        return firsts.SelectMany(first => Each(plane, second).Select(other => first.During(other)));
    }

    public static IReadOnlyList<int> Nodes(ControlPlane plane, Fault fault)
    {
        var nodes = plane.World.Nodes;
        if (fault.Kind != FaultKind.Label)
        {
            var node = nodes.IndexOf(fault.Target ?? "");
            return node >= 0 ? [node] : throw new ArgumentException($"Fault '{fault}': the cluster has no node {fault.Target}.", nameof(fault));
        }

        var hit = Enumerable.Range(0, nodes.Count).Where(node => nodes.Labels[node][fault.Label!] == fault.Target).ToList();
        return hit.Count > 0 ? hit : throw new ArgumentException($"Fault '{fault}': no node has label {fault.Label}={fault.Target}.", nameof(fault));
    }

    public static IReadOnlyList<Controller> Workloads(ControlPlane plane, Fault fault)
    {
        var hit = plane.Controllers.Where(controller => Names(controller).Contains(fault.Target)).ToList();
        return hit.Count > 0 ? hit : throw new ArgumentException($"Fault '{fault}': there is no workload {fault.Target}.", nameof(fault));
    }

    private static IEnumerable<string> Targets(ControlPlane plane, Fault fault) => fault.Kind switch
    {
        FaultKind.Node or FaultKind.Drain => Enumerable.Range(0, plane.World.Nodes.Count).Where(node => plane.World.Nodes.Pods[node].Count > 0).Select(plane.World.Nodes.Name),
        FaultKind.Label => plane.World.Nodes.Topology(fault.Label!).Values.Order(StringComparer.Ordinal),
        FaultKind.Hpa => plane.Controllers.Where(controller => controller.Autoscaling is not null).Select(FullName),
        FaultKind.Rollout => plane.Controllers.Where(controller => controller is not BarePods).Select(FullName),
        FaultKind.Scale or FaultKind.Vpa => plane.Controllers.Where(controller => controller.HasScale && controller is not BarePods).Select(FullName),
        _ => plane.Controllers.Where(controller => controller.Pods.Any()).Select(FullName),
    };

    private static string FullName(Controller controller) => $"{controller.Namespace}/{controller.Name}";

    private static IEnumerable<string?> Names(Controller controller) => [controller.Name, FullName(controller)];
}
