using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK6006: a pod that does not declare the name of the target port gives the Service no endpoint for it; a number needs no declaration.</summary>
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
                var found = Declared(workload, target) switch
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
                ? context.Fail(path, $"No container of {MessageFormat.Name(workload.Object)} declares port {target.Text}.", Severity.Info, concerns: [workload])
                : context.Fail(path, $"No container of {MessageFormat.Name(workload.Object)} declares a port named {target.Text}: its pods get no traffic.", concerns: [workload]);
        }
    }

    private static bool? Declared(WorkloadFacts workload, ScalarNode target)
    {
        bool? any = workload.Pod.ContainersAreKnown ? false : null;
        foreach (var container in workload.Pod.Running)
            any = Facts.Scheduling.Trilean.Or(any, Serving.Owns(container, target));
        return any;
    }
}
