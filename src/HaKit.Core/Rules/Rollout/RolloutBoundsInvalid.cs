using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK4006: what the API server refuses of an update strategy.</summary>
internal sealed class RolloutBoundsInvalid : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.RolloutBoundsInvalid;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind is not (WorkloadKind.Deployment or WorkloadKind.StatefulSet or WorkloadKind.DaemonSet))
            return Verdict.NotApplicable;
        var rollout = workload.Rollout;
        var path = rollout.StrategyPath.Child("rollingUpdate");
        var rolling = rollout.Strategy.Get("rollingUpdate");
        if (rollout.Type is not { } type || rolling is UnknownNode)
            return Verdict.Unknown;
        if (!rollout.IsRolling)
        {
            return rolling is not null && workload.Kind != WorkloadKind.DaemonSet
                ? context.Fail(path, $"rollingUpdate stands with the strategy {type}: it may stand with RollingUpdate only.", fix: Fix.Without(path))
                : Verdict.Pass;
        }

        var surge = rolling.Get("maxSurge");
        var unavailable = rolling.Get("maxUnavailable");
        var verdict = Verdict.Pass;
        Bound("maxSurge", surge, mayExceed: workload.Kind == WorkloadKind.Deployment);
        Bound("maxUnavailable", unavailable, mayExceed: false);
        if (verdict != Verdict.Fail && surge is not UnknownNode && unavailable is not UnknownNode)
            Together();
        return verdict;

        void Bound(string field, Node? node, bool mayExceed)
        {
            if (node is not ScalarNode scalar)
                return;
            var value = IntOrPercent.Read(node);
            var problem = value switch
            {
                null => "must be a number of pods or a percentage such as 25%",
                { Value: < 0 } => "must not be negative",
                { IsPercent: true, Value: > 100 } when !mayExceed => "must not be above 100%",
                _ => null,
            };
            if (problem is not null)
                verdict = context.Fail(path.Child(field), $"{field} is {scalar.Text}: {problem}.");
        }

        void Together()
        {
            var surges = IntOrPercent.Read(surge);
            var takes = IntOrPercent.Read(unavailable);
            switch (workload.Kind)
            {
                case WorkloadKind.Deployment when surges is { Value: 0 } && takes is { Value: 0 }:
                    verdict = context.Fail(path.Child("maxUnavailable"), "maxSurge and maxUnavailable are both 0: no pod could ever be replaced.", fix: Fix.To(path.Child("maxSurge"), 1));
                    break;
                case WorkloadKind.DaemonSet when surges is { Value: > 0 } && takes is not { Value: 0 }:
                    verdict = context.Fail(path.Child("maxUnavailable"), $"maxSurge is {surges} and maxUnavailable is {takes?.ToString() ?? "absent, so 1"}: a DaemonSet may have one of them.", fix: Fix.To(path.Child("maxUnavailable"), 0));
                    break;
                case WorkloadKind.DaemonSet when surges is null or { Value: 0 } && takes is { Value: 0 }:
                    verdict = context.Fail(path.Child("maxUnavailable"), "maxSurge and maxUnavailable are both 0: no pod could ever be replaced.", fix: Fix.To(path.Child("maxUnavailable"), 1));
                    break;
                case WorkloadKind.StatefulSet when takes is { Value: 0 }:
                    verdict = context.Fail(path.Child("maxUnavailable"), $"maxUnavailable is {takes}: must be at least 1.", fix: Fix.To(path.Child("maxUnavailable"), 1));
                    break;
            }
        }
    }
}
