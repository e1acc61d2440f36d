using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>
/// HAK4018: a Job that nothing removes once it has finished. Jobs of a CronJob are removed by its history limits, hooks by the tool that
/// runs them.
/// </summary>
internal sealed class JobNeverRemoved : WorkloadRule
{
    private static readonly string[] Hooks = ["helm.sh/hook", "argocd.argoproj.io/hook"];

    public override RuleDescriptor Descriptor => Catalog.JobNeverRemoved;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind != WorkloadKind.Job || Owners.ControllerOf(workload.Object) is not null
            || Hooks.Any(hook => workload.Object.Root.Get("metadata", "annotations").Has(hook) != false))
            return Verdict.NotApplicable;
        return workload.Spec.Has("ttlSecondsAfterFinished") switch
        {
            null => Verdict.Unknown,
            true => Verdict.Pass,
            false => context.Fail(
                FactReading.Path("spec.ttlSecondsAfterFinished"),
                "ttlSecondsAfterFinished is absent: the finished Job and its pods stay until somebody deletes them, and the next Job of this name is refused."),
        };
    }
}
