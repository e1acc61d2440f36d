using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>Which containers of a served workload the traffic reaches.</summary>
internal static class Serving
{
    /// <summary>
    /// The regular containers that own a target port of one of its Services; every regular container where no port leads to one. Nothing where
    /// that cannot be known.
    /// </summary>
    public static IReadOnlyList<ContainerFacts>? Containers(WorkloadFacts workload)
    {
        if (!workload.Pod.ContainersAreKnown)
            return null;
        var regular = workload.Pod.All.Where(container => container.Role == ContainerRole.Regular).ToArray();
        var owners = new List<ContainerFacts>();
        foreach (var service in workload.Services)
        {
            var found = false;
            foreach (var port in service.Ports)
            {
                foreach (var container in workload.Pod.Running)
                {
                    if (Owns(container, port.TargetPort) is not { } owns)
                        return null;
                    found |= owns;
                    if (owns && container.Role == ContainerRole.Regular && !owners.Contains(container))
                        owners.Add(container);
                }
            }

            if (!found)
                return regular;
        }

        return owners;
    }

    /// <summary>Whether the container declares the port.</summary>
    public static bool? Owns(ContainerFacts container, Node? targetPort) => targetPort switch
    {
        ScalarNode { Kind: NodeKind.Integer } number => number.AsInt64() is { } value ? container.Declares((int)value) : false,
        ScalarNode { Kind: NodeKind.String } name => container.Declares(name.Text),
        UnknownNode => null,
        _ => false,
    };
}
