using HaKit.Clusters;
using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK4007: the rolling update of a served workload may take away all replicas before new ones are ready.</summary>
internal sealed class RolloutDropsAllPods : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.RolloutDropsAllPods;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!(workload.HasScale || workload.Kind == WorkloadKind.DaemonSet) || workload.IsServed == false)
            return Verdict.NotApplicable;
        if (workload.Rollout.Type is not null && !workload.Rollout.IsRolling)
            return Verdict.NotApplicable;
        if (workload.Kind == WorkloadKind.DaemonSet)
            return OfDaemonSet(workload, context);
        if (workload.MinReplicas is not { } replicas || workload.Rollout.At(replicas, context.Version) is not { } bounds || workload.IsServed is null)
            return workload.Kind is WorkloadKind.ReplicaSet or WorkloadKind.ReplicationController ? Verdict.NotApplicable : Verdict.Unknown;
        // The single pod of a StatefulSet is always stopped first.
        if (replicas < 1 || (workload.Kind == WorkloadKind.StatefulSet && replicas == 1))
            return Verdict.NotApplicable;
        if (bounds.Unavailable < replicas)
            return Verdict.Pass;
        // One replica of something that must not run twice has to stop first.
        if (replicas == 1 && SingleWriter.Is(workload, context.Facts) is not false)
            return Verdict.NotApplicable;
        var path = workload.Rollout.BoundsPath.Child("maxUnavailable");
        var message = $"maxUnavailable comes to {bounds.Unavailable} of {MessageFormat.Count(replicas, "replica")}: an update may remove all pods before a new one is ready.";
        return workload.Kind == WorkloadKind.StatefulSet
            ? context.Fail(path, message, fix: Fix.To(path, 1), remediation: "Set maxUnavailable to 1.")
            : context.Fail(path, message, fix: Fix.To(path, 0).Set(workload.Rollout.BoundsPath.Child("maxSurge"), 1));
    }

    private static Verdict OfDaemonSet(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Rollout.Type is null || workload.IsServed is null)
            return Verdict.Unknown;
        var nodes = workload.Placement.Domains(context.Cluster, Topologies.Host);
        var takesAll = workload.Rollout.TakesAll
            || (nodes > 1 && workload.Rollout.At(nodes, context.Version) is { } bounds && bounds.Unavailable >= nodes);
        if (!takesAll)
            return Verdict.Pass;
        var path = workload.Rollout.BoundsPath.Child("maxUnavailable");
        var written = path.Resolve(workload.Object.Root) is ScalarNode scalar ? scalar.Text : "1";
        return context.Fail(
            path,
            $"maxUnavailable is {written}: an update may remove the pods of all nodes before a new one is ready.",
            fix: Fix.To(path, 1),
            remediation: "Set maxUnavailable to 1 or a small share of the nodes, or to 0 with maxSurge 1.");
    }
}
