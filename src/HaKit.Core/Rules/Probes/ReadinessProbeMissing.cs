using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK5001: a container that a Service sends traffic to, or a native sidecar beside it that declares ports, has no readiness probe.
/// </summary>
internal sealed class ReadinessProbeMissing : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ReadinessProbeMissing;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind.IsBatch() || workload.IsServed == false)
            return Verdict.NotApplicable;
        if (workload.IsServed is null)
            return Verdict.Unknown;
        var serving = Serving.Containers(workload);
        var verdict = serving.IsComplete ? Verdict.Pass : Verdict.Unknown;
        foreach (var container in workload.Pod.Running)
        {
            var isSidecar = container.Role == ContainerRole.Sidecar;
            var isServing = serving.Known.Contains(container);
            if (!(isServing || (isSidecar && container.Ports.Count > 0)) || !container.ProbeIsAbsent("readinessProbe"))
                continue;
            var effect = isServing
                ? $"{MessageFormat.Name(workload.Services[0].Object)} sends it traffic as soon as it is started"
                : $"the pod gets traffic from {MessageFormat.Name(workload.Services[0].Object)} although the ports of the sidecar may not answer yet";
            verdict = context.Fail(
                container.Path.Child("readinessProbe"),
                $"{(isSidecar ? "Sidecar" : "Container")} {container.Name} has no readinessProbe: {effect}.",
                fix: isSidecar ? null : AskPort(workload, container));
        }

        return verdict;
    }

    /// <summary>
    /// Asks whether the port that gets the traffic answers: less than a path that the application knows, but never wrong about a TCP
    /// port.
    /// </summary>
    private static Fix? AskPort(WorkloadFacts workload, ContainerFacts container)
    {
        var isAlone = workload.Pod.All.Count(other => other.Role != ContainerRole.Init) == 1;
        foreach (var port in workload.ServedPorts)
        {
            var isOwn = Serving.Owns(container, port) == true || (isAlone && port.TargetPort is ScalarNode { Kind: NodeKind.Integer });
            if (port.Protocol == "TCP" && isOwn)
                return Fix.To(container.Path.Child("readinessProbe", "tcpSocket", "port"), port.TargetPort!);
        }

        return null;
    }
}
