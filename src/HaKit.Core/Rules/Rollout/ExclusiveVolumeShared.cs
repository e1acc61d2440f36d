using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK4005: a Deployment's replicas, or the old and the new pod of an update, share a claim that one node or one pod may use.
/// </summary>
internal sealed class ExclusiveVolumeShared : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ExclusiveVolumeShared;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind != WorkloadKind.Deployment)
            return Verdict.NotApplicable;
        var (use, name, path) = Claims.Strictest(workload, context.Facts);
        if (use == ClaimUse.Unknown)
            return Verdict.Unknown;
        if (use == ClaimUse.Shared)
            return Verdict.NotApplicable;
        if (workload.Rmax is not { } replicas)
            return Verdict.Unknown;
        var isOnePod = use == ClaimUse.OnePod;
        var severity = isOnePod ? Severity.Error : Severity.Warning;
        if (replicas > 1)
        {
            return context.Fail(
                path,
                isOnePod
                    ? $"{replicas} replicas share claim {name}, which is ReadWriteOncePod: all but one stay Pending."
                    : $"{replicas} replicas share claim {name}, which is ReadWriteOnce: those on another node never start.",
                severity);
        }

        if (workload.Rollout.Type is null)
            return Verdict.Unknown;
        if (!workload.Rollout.IsRolling)
            return Verdict.Pass;
        if (workload.Rollout.At(replicas, context.Version) is not { } bounds)
            return Verdict.Unknown;
        if (bounds.Surge == 0 || bounds.Unavailable > 0)
            return Verdict.Pass;
        return context.Fail(
            path,
            isOnePod
                ? $"An update starts the new pod beside the old one, but claim {name} is ReadWriteOncePod: the new pod waits and the old one may not go."
                : $"An update starts the new pod beside the old one, but claim {name} is ReadWriteOnce: on another node the new pod waits and the old one may not go.",
            severity,
            new Fix().Set(workload.Rollout.StrategyPath.Child("type"), "Recreate").Remove(workload.Rollout.StrategyPath.Child("rollingUpdate")));
    }
}
