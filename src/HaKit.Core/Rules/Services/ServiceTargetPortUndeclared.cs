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
            foreach (var workload in service.Workloads)
            {
                if (port.TargetPort is not ScalarNode target || workload.IsOff)
                    continue;
                var found = Declared(workload, port) switch
                {
                    true => Verdict.Pass,
                    null => Verdict.Unknown,
                    false => Report(port, target, workload),
                };
                verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable ? found : verdict;
            }
        }

        return verdict;

        Verdict Report(ServicePortFacts port, ScalarNode target, WorkloadFacts workload)
        {
            var path = port.Path.Child("targetPort");
            return target.Kind == NodeKind.Integer
                ? context.Fail(
                    path,
                    $"No container of {MessageFormat.Name(workload.Object)} declares port {target.Text}.",
                    Severity.Info,
                    concerns: [workload],
                    remediation: "Use the number of a port that the containers listen on, or declare this one.")
                : context.Fail(
                    path,
                    $"No container of {MessageFormat.Name(workload.Object)} declares a {(port.Protocol is "TCP" or null ? "" : port.Protocol + " ")}port named {target.Text}: its pods get no traffic.",
                    concerns: [workload]);
        }
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
