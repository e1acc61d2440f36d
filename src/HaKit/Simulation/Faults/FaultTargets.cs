using HaKit.Selectors;
using HaKit.Simulating.Controllers;

namespace HaKit.Simulating.Faults;

/// <summary>What a fault hits, and the single faults that one without a target stands for.</summary>
internal static class FaultTargets
{
    /// <summary>The fault on each of its possible targets, in order; itself where it has one.</summary>
    public static IEnumerable<Fault> Each(ControlPlane plane, Fault fault)
    {
        var firsts = fault.Target is not null ? [fault] : Targets(plane, fault).Select(fault.Of);
        if (fault.Second is not { IsAny: true } second)
            return firsts;
        return firsts.SelectMany(first => Each(plane, second).Select(other => first with { Second = other }));
    }

    /// <summary>What a fault and the one at the same time name that is not there.</summary>
    public static IEnumerable<string> Missing(ControlPlane plane, Fault fault)
    {
        for (var part = fault; part is not null; part = part.Second)
        {
            if (part.Target is not null && Error(plane, part) is { } error)
                yield return error;
        }
    }

    public static IReadOnlyList<int> Nodes(ControlPlane plane, Fault fault) => Existing(plane, fault, FindNodes(plane, fault));

    public static IReadOnlyList<Controller> Workloads(ControlPlane plane, Fault fault) => Existing(plane, fault, FindWorkloads(plane, fault));

    private static IReadOnlyList<T> Existing<T>(ControlPlane plane, Fault fault, IReadOnlyList<T> found) =>
        found.Count > 0 ? found : throw new ArgumentException(Error(plane, fault), nameof(fault));

    private static string? Error(ControlPlane plane, Fault fault) => fault.Kind switch
    {
        FaultKind.Node or FaultKind.Drain => FindNodes(plane, fault).Count > 0 ? null : $"Fault '{fault}': the cluster has no node {fault.Target}.",
        FaultKind.Label => FindNodes(plane, fault).Count > 0 ? null : $"Fault '{fault}': no node has label {fault.Label}={fault.Target}.",
        _ => FindWorkloads(plane, fault).Count > 0 ? null : $"Fault '{fault}': there is no workload {fault.Target}.",
    };

    private static IReadOnlyList<int> FindNodes(ControlPlane plane, Fault fault)
    {
        var nodes = plane.World.Nodes;
        if (fault.Kind == FaultKind.Label)
            return [.. Enumerable.Range(0, nodes.Count).Where(node => nodes.Labels[node][fault.Label!] == fault.Target)];
        var found = nodes.IndexOf(fault.Target ?? "");
        return found < 0 ? [] : [found];
    }

    private static IReadOnlyList<Controller> FindWorkloads(ControlPlane plane, Fault fault) =>
        [.. plane.Controllers.Where(controller => controller.IsNamed(fault.Target))];

    private static IEnumerable<string> Targets(ControlPlane plane, Fault fault) => fault.Kind switch
    {
        FaultKind.Node or FaultKind.Drain => Enumerable.Range(0, plane.World.Nodes.Count).Where(node => plane.World.Nodes.Pods[node].Count > 0).Select(plane.World.Nodes.Name),
        FaultKind.Label => plane.World.Nodes.Topology(fault.Label!).Values.Order(StringComparer.Ordinal),
        FaultKind.Hpa => plane.Controllers.Where(controller => controller.Autoscaling is not null).Select(controller => controller.FullName),
        FaultKind.Rollout => plane.Controllers.Where(controller => controller is not BarePod && !controller.IsWork).Select(controller => controller.FullName),
        FaultKind.Scale or FaultKind.Vpa => plane.Controllers.Where(controller => controller.HasScale && controller is not BarePod).Select(controller => controller.FullName),
        _ => plane.Controllers.Where(controller => controller.Pods.Any()).Select(controller => controller.FullName),
    };
}
