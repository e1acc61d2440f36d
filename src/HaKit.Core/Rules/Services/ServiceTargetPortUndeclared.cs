using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK6006: a pod that does not declare the name of the target port, for the protocol of the Service's port, gives the Service no
/// endpoint for it. A number needs no
/// declaration: it is information where the pod declares ports of that protocol, and neither these nor a probe name it.
/// </summary>
internal sealed class ServiceTargetPortUndeclared : ServiceRule
{
    public override RuleDescriptor Descriptor => Catalog.ServiceTargetPortUndeclared;

    public override Verdict Check(ServiceFacts service, RuleContext context)
    {
        if (service.Workloads.Count == 0)
            return service.MaySelectMore ? Verdict.Unknown : Verdict.NotApplicable;
        var verdict = Verdict.NotApplicable;
        foreach (var port in service.Ports)
        {
            if (port.TargetPort is not ScalarNode target)
                continue;
            var (found, lacking) = context.Shared(service.Workloads, $"{target.Kind} {port.Protocol} {target.Text}", workloads => Look(workloads, port));
            if (lacking.Count > 0)
                found = Report(port, target, lacking, context);
            verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable ? found : verdict;
        }

        return verdict;
    }

    /// <summary>What the first workload says of the port, and which do not declare it.</summary>
    private static (Verdict First, List<WorkloadFacts> Lacking) Look(List<WorkloadFacts> workloads, ServicePortFacts port)
    {
        var first = Verdict.NotApplicable;
        var lacking = new List<WorkloadFacts>();
        foreach (var workload in workloads)
        {
            if (workload.IsOff)
                continue;
            var declares = Declared(workload, port);
            if (declares == false)
                lacking.Add(workload);
            else if (first == Verdict.NotApplicable)
                first = declares == true ? Verdict.Pass : Verdict.Unknown;
        }

        return (first, lacking);
    }

    private static Verdict Report(ServicePortFacts port, ScalarNode target, List<WorkloadFacts> lacking, RuleContext context)
    {
        var path = port.Path.Child("targetPort");
        var names = MessageFormat.Names(lacking);
        return target.Kind == NodeKind.Integer
            ? context.Fail(
                path,
                $"No container of {names} declares port {target.Text}.",
                Severity.Info,
                concerns: lacking,
                remediation: "Use the number of a port that the containers listen on, or declare this one.")
            : context.Fail(
                path,
                $"No container of {names} declares a {(port.Protocol is "TCP" or null ? "" : port.Protocol + " ")}port named {target.Text}: {(lacking.Count == 1 ? "its" : "their")} pods get no traffic.",
                concerns: lacking);
    }

    private static bool? Declared(WorkloadFacts workload, ServicePortFacts port)
    {
        bool? any = workload.Pod.ContainersAreKnown ? false : null;
        foreach (var container in workload.Pod.Running)
            any = Trilean.Or(any, Serving.Owns(container, port));
        var isNumber = port.TargetPort is ScalarNode { Kind: NodeKind.Integer };
        return any == false && isNumber && !workload.Pod.Running.Any(container => container.Ports.Any(declared => declared.Protocol == port.Protocol))
            || (any == false && isNumber && workload.Pod.Running.Any(container => container.Probes(port.TargetPort)))
            ? true
            : any;
    }
}
