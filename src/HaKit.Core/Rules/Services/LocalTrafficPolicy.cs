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
        if (external != "Local" && inside != "Local")
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
                    fix: Fix.To(FactReading.Path("spec.internalTrafficPolicy"), "Cluster"),
                    concerns: [workload]);
            }

            if (external == "Local" && Weakness(workload, context) is { } weakness)
            {
                verdict = context.Fail(
                    FactReading.Path("spec.externalTrafficPolicy"),
                    $"externalTrafficPolicy is Local, but {MessageFormat.Name(workload.Object)} {weakness}: traffic to a node without a pod is lost.",
                    concerns: [workload]);
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
        return workload.Rollout.At(workload.MinReplicas) is { Surge: 0 } ? "replaces pods without surge" : null;
    }
}
