using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>
/// HAK4012: a paused Deployment, a partition that no ordinal reaches, or a large StatefulSet that starts and recovers one by one.
/// </summary>
internal sealed class RolloutCanStall : WorkloadRule
{
    private const int ManyReplicas = 5;

    public override RuleDescriptor Descriptor => Catalog.RolloutCanStall;

    public override Verdict Check(WorkloadFacts workload, RuleContext context) => workload.Kind switch
    {
        WorkloadKind.Deployment => workload.Spec.Flag("paused", absent: false) switch
        {
            null => Verdict.Unknown,
            true => context.Fail(
                FactReading.Path("spec.paused"),
                "paused is true: no change is rolled out.",
                Severity.Warning,
                Fix.Without(FactReading.Path("spec.paused")),
                remediation: "Remove paused, or resume the rollout with kubectl rollout resume.",
                title: "Rollout is paused"),
            false => Verdict.Pass,
        },
        WorkloadKind.StatefulSet => OfStatefulSet(workload, context),
        _ => Verdict.NotApplicable,
    };

    private static Verdict OfStatefulSet(WorkloadFacts workload, RuleContext context)
    {
        var partition = workload.Rollout.Strategy.Get("rollingUpdate").Number("partition", 0);
        if (workload.Rmax is not { } most || partition is null || workload.Spec.TextOr("podManagementPolicy", "OrderedReady") is not { } policy)
            return Verdict.Unknown;
        var verdict = Verdict.Pass;
        if (partition > 0 && partition >= most)
        {
            var path = workload.Rollout.StrategyPath.Child("rollingUpdate", "partition");
            verdict = context.Fail(
                path,
                $"partition is {partition} for {MessageFormat.Count(most, "replica")}: no pod is ever updated.",
                Severity.Warning,
                Fix.To(path, 0),
                remediation: "Lower the partition below the replicas.",
                title: "Partition leaves out every pod");
        }

        if (policy != "OrderedReady" || (most < ManyReplicas && workload.DeclaredNumber(Declarations.Quorum) is null))
            return verdict;
        return context.Fail(
            FactReading.Path("spec.podManagementPolicy"),
            $"podManagementPolicy is OrderedReady for {MessageFormat.Count(most, "replica")}: pods start one by one, and the first broken one holds up all after it.",
            remediation: "Use podManagementPolicy Parallel where the members do not need each other to start.",
            title: "Pods start one by one");
    }
}
