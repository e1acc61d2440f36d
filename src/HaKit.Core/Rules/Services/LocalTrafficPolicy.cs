using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK6007: with a local policy only pods on the node that got the traffic answer; nothing falls back to other nodes.</summary>
internal sealed class LocalTrafficPolicy : ServiceRule
{
    public override RuleDescriptor Descriptor => Catalog.LocalTrafficPolicy;

    public override Verdict Check(ServiceFacts service, RuleContext context)
    {
        if (service.Spec.TextOr("externalTrafficPolicy", "") is not { } external || service.Spec.TextOr("internalTrafficPolicy", "") is not { } inside)
            return Verdict.Unknown;
        // The health check of a load balancer leaves out nodes without a ready pod.
        var loses = external == "Local" && service.Type is not "LoadBalancer";
        if (!loses && inside != "Local")
            return Verdict.NotApplicable;
        var verdict = service.MaySelectMore ? Verdict.Unknown : service.Workloads.Count == 0 ? Verdict.NotApplicable : Verdict.Pass;
        foreach (var workload in service.Workloads)
        {
            if (workload.Kind == WorkloadKind.DaemonSet || workload.IsOff)
                continue;
            if (inside == "Local")
            {
                verdict = context.Fail(
                    FactReading.Path("spec.internalTrafficPolicy"),
                    $"internalTrafficPolicy is Local, but {MessageFormat.Name(workload.Object)} does not run on every node: clients on the other nodes get no answer.",
                    remediation: "Use internalTrafficPolicy Cluster, or run the pods on every node with a DaemonSet.",
                    fix: Fix.To(FactReading.Path("spec.internalTrafficPolicy"), "Cluster"),
                    concerns: [workload]);
            }

            if (loses && Weakness(workload, context) is { } weakness)
            {
                verdict = context.Fail(
                    FactReading.Path("spec.externalTrafficPolicy"),
                    $"externalTrafficPolicy is Local, but {MessageFormat.Name(workload.Object)} {weakness}: traffic to a node without a pod is lost.",
                    concerns: [workload],
                    remediation: "Use externalTrafficPolicy Cluster, or a load balancer that checks the health of nodes.");
            }
        }

        return verdict;
    }

    private static string? Weakness(WorkloadFacts workload, RuleContext context)
    {
        if (workload.MinReplicas < 2)
            return $"has {MessageFormat.Count(workload.MinReplicas.Value, "replica")}";
        if (Spreading.Concerns(workload) && Spreading.OverHosts(workload, context) == false)
            return "is not spread over hosts";
        return workload.Rollout.At(workload.MinReplicas, context.Version) is { Surge: 0 } ? "replaces pods without surge" : null;
    }
}
