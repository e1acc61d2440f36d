using HaKit.Facts.Scheduling;
using HaKit.Selectors;

namespace HaKit.Clusters;

/// <summary>One node as the scheduler sees it. CPU in thousandths of a core, memory in bytes.</summary>
internal sealed record ClusterNode(string Name, Labels Labels, long Cpu, long Memory, long Pods = ClusterNode.DefaultPods)
{
    public const long DefaultPods = 110;

    public IReadOnlyDictionary<string, long> Others { get; init; } = new Dictionary<string, long>();

    public IReadOnlyList<Taint> Taints { get; init; } = [];

    public bool Unschedulable { get; init; }

    public bool Ready { get; init; } = true;
}
