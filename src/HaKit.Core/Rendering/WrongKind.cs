using HaKit.Tree;
using HaKit.Workloads;

namespace HaKit.Rendering;

/// <summary>Verbs that say nothing to the kind of workload they are called on.</summary>
internal static class WrongKind
{
    public static void Report(RenderScope scope)
    {
        var spec = scope.Spec;
        var kind = spec.Kind;
        var isJob = kind is WorkloadKind.Job or WorkloadKind.CronJob;
        var isReplicated = kind is WorkloadKind.Deployment or WorkloadKind.StatefulSet;
        if (!isReplicated)
        {
            Without(scope, spec.Replicas?.Place, kind == WorkloadKind.DaemonSet ? "every node has one pod" : "use Parallelism and Completions");
            Without(scope, spec.Autoscale?.Place, "it has no number of replicas to change");
            Without(scope, spec.ScaledBy?.Place, "it has no number of replicas to change");
            Without(scope, spec.Budget?.Place, kind == WorkloadKind.DaemonSet ? "a drain leaves its pods where they are" : "its pods are replaced by retries");
            Without(scope, spec.Quorum?.Place, "it has no number of replicas");
            foreach (var spread in spec.Placement.Spreads)
                Without(scope, spread.Place, "only replicas can be spread");
        }

        if (isJob)
        {
            var rollout = spec.Rollout;
            Without(scope, (rollout.Surge ?? rollout.Unavailable)?.Place ?? (rollout.MinReadySeconds ?? rollout.HistoryLimit)?.Place, "its pods are not updated");
            Without(scope, rollout.Recreate?.Place, "its pods are not updated");
        }
        else
        {
            Without(scope, (spec.Job.Parallelism ?? spec.Job.Completions ?? spec.Job.Retries ?? spec.Job.DeadlineSeconds ?? spec.Job.TimeToLiveSeconds)?.Place, "it does not end");
            Without(scope, spec.Job.Suspended?.Place, "it has no runs to hold back; use Replicas(0)");
        }

        if (kind != WorkloadKind.CronJob)
        {
            Without(scope, (spec.Job.Schedule ?? spec.Job.TimeZone)?.Place, "it has no schedule");
            Without(scope, spec.Job.Overlap?.Place ?? (spec.Job.StartingDeadlineSeconds ?? spec.Job.SucceededKept)?.Place, "it has no schedule");
        }

        if (kind != WorkloadKind.StatefulSet)
            Without(scope, spec.Rollout.Parallel?.Place, "its pods always start all at once");
        else
            Without(scope, spec.Rollout.Surge?.Place, "each pod has one identity, so none can run beside it; leave surge out");
        if (kind is WorkloadKind.StatefulSet or WorkloadKind.DaemonSet)
            Without(scope, spec.Rollout.ProgressDeadlineSeconds?.Place, "it has no deadline for updates; leave deadline out");
        foreach (var container in spec.InitContainers)
        {
            if ((container.Value.AfterStart ?? container.Value.BeforeStop) is not null)
            {
                scope.Report(RenderProblems.Contradiction(
                    scope, container.Place, $"InitContainer: '{container.Value.Name.Value}' has hooks, which the API server refuses.", "Leave AfterStart and BeforeStop out, or use Sidecar."));
            }

            if ((container.Value.Ready ?? container.Value.Alive ?? container.Value.Started) is not null)
                scope.Report(RenderProblems.Contradiction(
                    scope, container.Place, $"InitContainer: '{container.Value.Name.Value}' has probes, but it ends before anybody asks.", "Leave the probes out, or use Sidecar."));
        }
    }

    private static void Without(RenderScope scope, Place? place, string because)
    {
        if (place is { } at)
            scope.Report(RenderProblems.Contradiction(
                scope, at, $"{RenderProblems.Verb(at)}: has no effect on a {scope.Spec.Kind}: {because}.", $"Leave {RenderProblems.Verb(at)} out."));
    }
}
