using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>
/// HAK4017: without a deadline every missed start counts, and after more than 100 the controller starts none; below 10 seconds it may
/// never start. Without a time zone the
/// schedule follows the controller's clock.
/// </summary>
internal sealed class CronJobDeadline : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.CronJobDeadline;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind != WorkloadKind.CronJob)
            return Verdict.NotApplicable;
        var verdict = OfDeadline(workload, context);
        if (workload.Spec.Has("timeZone") != false)
            return verdict;
        return context.Fail(
            FactReading.Path("spec.timeZone"),
            "timeZone is absent: the schedule follows the clock of kube-controller-manager, whose zone differs between clusters.",
            remediation: "Set timeZone, such as Etc/UTC.",
            title: "CronJob has no time zone");
    }

    private static Verdict OfDeadline(WorkloadFacts workload, RuleContext context)
    {
        var path = FactReading.Path("spec.startingDeadlineSeconds");
        if (workload.Spec.Has("startingDeadlineSeconds") is not { } isSet || workload.Spec.Number("startingDeadlineSeconds", 0) is not { } seconds)
            return Verdict.Unknown;
        if (!isSet)
        {
            return context.Fail(
                path,
                "startingDeadlineSeconds is absent: after a long pause of the controller every start since is counted as missed, and beyond 100 none is started.",
                fix: Fix.To(path, 300));
        }

        return seconds < 10
            ? context.Fail(
                path,
                $"startingDeadlineSeconds is {seconds}: below 10 the controller, which looks every 10 seconds, may never start the Job.",
                Severity.Warning,
                Fix.To(path, 300))
            : Verdict.Pass;
    }
}
