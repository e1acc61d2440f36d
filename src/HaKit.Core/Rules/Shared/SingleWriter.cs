using HaKit.Facts;
using HaKit.Facts.Scheduling;

namespace HaKit.Evaluation;

/// <summary>Workloads of which a second pod must not, or cannot, run beside the first: stopping before starting is then right.</summary>
internal static class SingleWriter
{
    /// <summary>Whether it is one: declared, bound to a port of the node, or to a volume that one node or one pod may use.</summary>
    public static bool? Is(WorkloadFacts workload, SetFacts facts)
    {
        if (workload.IsSingleton || HostPort.Read(workload.Pod.Spec).Count > 0)
            return true;
        return Claims.Strictest(workload, facts).Use switch
        {
            ClaimUse.Unknown => null,
            ClaimUse.Shared => false,
            _ => true,
        };
    }
}
