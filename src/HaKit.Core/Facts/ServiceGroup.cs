using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>The Services of a namespace that have the same selector.</summary>
internal sealed class ServiceGroup : SelectionGroup<ServiceFacts>
{
    private IReadOnlyList<ServicePortFacts>? ports;

    /// <summary>Their ports: the first of each target and protocol, in the order of the set.</summary>
    public IReadOnlyList<ServicePortFacts> Ports => ports ??= ReadPorts();

    private IReadOnlyList<ServicePortFacts> ReadPorts()
    {
        var targets = new HashSet<(NodeKind?, string?, string?)>();
        return [.. Members.SelectMany(service => service.Ports).Where(port => targets.Add(Target(port)))];
    }

    private static (NodeKind? Kind, string? Text, string? Protocol) Target(ServicePortFacts port) =>
        ((port.TargetPort as ScalarNode)?.Kind, (port.TargetPort as ScalarNode)?.Text, port.Protocol);
}
