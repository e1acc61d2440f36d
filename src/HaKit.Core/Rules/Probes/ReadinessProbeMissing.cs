using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK5001: a container that a Service sends traffic to, or a native sidecar beside it, has no readiness probe.</summary>
internal sealed class ReadinessProbeMissing : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ReadinessProbeMissing;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind.IsBatch() || workload.IsServed == false)
            return Verdict.NotApplicable;
        if (workload.IsServed is null || Serving.Containers(workload) is not { } serving)
            return Verdict.Unknown;
        var verdict = Verdict.Pass;
        foreach (var container in workload.Pod.Running)
        {
            var concerned = container.Role == ContainerRole.Sidecar || serving.Contains(container);
            if (!concerned || !container.ProbeIsAbsent("readinessProbe"))
                continue;
            var what = container.Role == ContainerRole.Sidecar ? "Sidecar" : "Container";
            verdict = context.Fail(
                container.Path.Child("readinessProbe"),
                $"{what} {container.Name} has no readinessProbe: {MessageFormat.Name(workload.Services[0].Object)} sends it traffic as soon as it is started.",
                fix: container.Role == ContainerRole.Regular ? AskPort(workload, container) : null);
        }

        return verdict;
    }

    /// <summary>Asks whether the port that gets the traffic answers: less than a path that the application knows, but never wrong about a TCP port.</summary>
    private static Fix? AskPort(WorkloadFacts workload, ContainerFacts container)
    {
        var isAlone = workload.Pod.All.Count(other => other.Role != ContainerRole.Init) == 1;
        foreach (var service in workload.Services)
        {
            foreach (var port in service.Ports)
            {
                var isOwn = Serving.Owns(container, port.TargetPort) == true || (isAlone && port.TargetPort is ScalarNode { Kind: NodeKind.Integer });
                if (port.Protocol == "TCP" && isOwn)
                    return Fix.To(container.Path.Child("readinessProbe", "tcpSocket", "port"), port.TargetPort!);
            }
        }

        return null;
    }
}
