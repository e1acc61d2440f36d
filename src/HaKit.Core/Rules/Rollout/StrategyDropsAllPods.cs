using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK4001: Recreate stops every pod before the first new one starts; OnDelete never updates by itself.</summary>
internal sealed class StrategyDropsAllPods : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.StrategyDropsAllPods;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind is not (WorkloadKind.Deployment or WorkloadKind.StatefulSet or WorkloadKind.DaemonSet)
            && !workload.Object.Is("apps.openshift.io", "DeploymentConfig"))
            return Verdict.NotApplicable;
        var type = workload.Rollout.Type;
        if (type is null)
            return Verdict.Unknown;
        var path = workload.Rollout.StrategyPath.Child("type");
        if (workload.Kind is WorkloadKind.StatefulSet or WorkloadKind.DaemonSet)
        {
            return type == "OnDelete"
                ? context.Fail(
                    path,
                    "updateStrategy is OnDelete: a change reaches a pod only when somebody deletes it.",
                    Severity.Info,
                    Rolling(path),
                    title: "Updates reach no pod by themselves")
                : Verdict.Pass;
        }

        if (type != "Recreate")
            return Verdict.Pass;
        if (SingleWriter.Is(workload, context.Facts) is not { } mustStopFirst || workload.IsServed is not { } served || workload.Rmax is not { } replicas)
            return Verdict.Unknown;
        if (mustStopFirst || !served || replicas < 1)
            return Verdict.NotApplicable;
        return context.Fail(
            path,
            $"strategy is Recreate: every update stops {(replicas == 1 ? "the only replica" : $"all {replicas} replicas")} before the first new one starts.",
            fix: workload.Kind == WorkloadKind.Deployment ? Rolling(path) : null,
            remediation: workload.Kind == WorkloadKind.Deployment ? null : "Use the Rolling strategy.");
    }

    private static Fix Rolling(FieldPath path) => Fix.To(path, ApiDefaults.RollingUpdate);
}
