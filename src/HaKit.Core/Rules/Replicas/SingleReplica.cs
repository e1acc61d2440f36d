using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK1001: fewer than two replicas, the autoscaler's minimum taken into account.</summary>
internal sealed class SingleReplica : WorkloadRule
{
    public const int Least = 2;

    public override RuleDescriptor Descriptor => Catalog.SingleReplica;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!workload.HasScale || workload.Kind == WorkloadKind.ReplicationController || workload.IsSingleton)
            return Verdict.NotApplicable;
        if (workload.MinReplicas is not { } replicas)
            return Verdict.Unknown;
        if (replicas >= Least)
            return Verdict.Pass;

        var wanted = context.Zones >= 3 ? $"at least {Least} are needed, better 3 for {context.Zones} zones" : $"at least {Least} are needed";
        return context.Fail(
            FactReading.Path("spec.replicas"),
            $"{MessageFormat.Count(replicas, "replica")}: the loss of one pod or the drain of its node is an outage; {wanted}.",
            workload.IsServed == true ? Severity.Warning : Severity.Info,
            CanRunTwice(workload) ? Fix.To(FactReading.Path("spec.replicas"), context.Zones >= 3 ? 3 : Least) : null);
    }

    // A second replica of something that keeps data is a decision, not a correction.
    private static bool CanRunTwice(WorkloadFacts workload) =>
        workload.Kind != WorkloadKind.StatefulSet && workload.Autoscalers.Count == 0 && Claims.Names(workload).Count == 0;
}
