using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>The containers that traffic reaches, as far as they can be told.</summary>
/// <param name="Known">Those that are known to serve a port of a Service.</param>
/// <param name="IsComplete">True where every port of every Service leads to one of them.</param>
internal sealed record ServingContainers(IReadOnlyList<ContainerFacts> Known, bool IsComplete);

/// <summary>Which containers of a served workload the traffic reaches.</summary>
internal static class Serving
{
    /// <summary>
    /// Who declares the target port, else who is probed on it, else the only container of the pod. Where there are several and none can
    /// be told, nobody is known.
    /// </summary>
    public static ServingContainers Containers(WorkloadFacts workload)
    {
        var known = new List<ContainerFacts>();
        var isComplete = workload.Pod.ContainersAreKnown && workload.ServiceGroups.Count > 0;
        if (workload.Services.Any(service => service.Ports.Count == 0))
            isComplete &= Add(Sole(workload));
        foreach (var port in workload.ServedPorts)
        {
            var server = Who(workload, port, out var isSure);
            isComplete &= Add(server) && isSure;
        }

        return new ServingContainers(known, isComplete);

        bool Add(ContainerFacts? container)
        {
            if (container is not null && !known.Contains(container))
                known.Add(container);
            return container is not null;
        }
    }

    /// <summary>Whether the container declares the target port of the Service's port, by number, or by name and protocol.</summary>
    public static bool? Owns(ContainerFacts container, ServicePortFacts port) =>
        port.TargetPort is ScalarNode { Kind: NodeKind.Integer } ? container.Declares(port.TargetPort) : container.Declares(port.TargetPort, port.Protocol);

    private static ContainerFacts? Who(WorkloadFacts workload, ServicePortFacts port, out bool isSure)
    {
        isSure = true;
        foreach (var container in workload.Pod.Running)
        {
            var owns = Owns(container, port);
            if (owns == true)
                return container;
            isSure &= owns is not null;
        }

        return workload.Pod.Running.FirstOrDefault(container => container.Probes(port.TargetPort)) ?? Sole(workload);
    }

    /// <summary>The only regular container; a native sidecar that neither declares the port nor is probed on it serves nobody.</summary>
    private static ContainerFacts? Sole(WorkloadFacts workload)
    {
        var regular = workload.Pod.Running.Where(container => container.Role == ContainerRole.Regular).Take(2).ToArray();
        return workload.Pod.ContainersAreKnown && regular.Length == 1 ? regular[0] : null;
    }
}
