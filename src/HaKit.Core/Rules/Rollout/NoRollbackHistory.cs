using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK4009: no old revision is kept, so that <c>rollout undo</c> has nothing to go back to.</summary>
internal sealed class NoRollbackHistory : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.NoRollbackHistory;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind is not (WorkloadKind.Deployment or WorkloadKind.StatefulSet or WorkloadKind.DaemonSet))
            return Verdict.NotApplicable;
        var path = FactReading.Path("spec.revisionHistoryLimit");
        return workload.Spec.Number("revisionHistoryLimit", 10) switch
        {
            null => Verdict.Unknown,
            0 => context.Fail(path, "revisionHistoryLimit is 0: a bad update cannot be rolled back.", fix: Fix.Without(path)),
            _ => Verdict.Pass,
        };
    }
}
