using HaKit.Clusters;
using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK3008: a port of the node can be taken by one pod, so that a node runs one replica.</summary>
internal sealed class HostPortLimitsReplicas : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.HostPortLimitsReplicas;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!Spreading.Concerns(workload))
            return Verdict.NotApplicable;
        var ports = HostPort.Read(workload.Pod.Spec);
        if (ports.Count == 0)
            return workload.Placement.MayDiffer(SchedulingParts.HostPorts) ? Verdict.Unknown : Verdict.NotApplicable;
        if (workload.Rmax is not { } replicas)
            return Verdict.Unknown;
        var seen = workload.Pod.HostNetwork == true ? $"hostNetwork with port {ports[0].Port}" : $"hostPort {ports[0].Port}";
        if (context.Cluster is null)
            return context.Fail(PathOf(workload), $"{seen}: a node runs at most one replica, and an update needs a node to spare.");
        if (workload.Placement.Domains(context.Cluster, Topologies.Host) is not { } nodes)
            return Verdict.Unknown;
        return replicas > nodes
            ? context.Fail(PathOf(workload), $"{seen}: a node runs at most one replica, and of {replicas} replicas {MessageFormat.Pending(replicas - nodes)} on {MessageFormat.Count(nodes, "node")}.", Severity.Error)
            : Verdict.Pass;
    }

    private static FieldPath PathOf(WorkloadFacts workload)
    {
        foreach (var container in workload.Pod.Running)
        {
            foreach (var port in container.Ports)
            {
                if (port.HostPort > 0)
                    return port.Path.Child("hostPort");
            }
        }

        return workload.Pod.SpecPath.Child("hostNetwork");
    }
}
