using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK4017: without a deadline every missed start counts, and more than 100 are reported; below 10 seconds it may never start.</summary>
internal sealed class CronJobDeadline : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.CronJobDeadline;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind != WorkloadKind.CronJob)
            return Verdict.NotApplicable;
        var path = FactReading.Path("spec.startingDeadlineSeconds");
        if (workload.Spec.Has("startingDeadlineSeconds") is not { } isSet || workload.Spec.Number("startingDeadlineSeconds", 0) is not { } seconds)
            return Verdict.Unknown;
        if (!isSet)
            return context.Fail(path, "startingDeadlineSeconds is absent: after a long pause of the controller every start since is counted as missed, and more than 100 are reported as too many.", fix: Fix.To(path, 300));
        return seconds < 10
            ? context.Fail(path, $"startingDeadlineSeconds is {seconds}: below 10 the controller, which looks every 10 seconds, may never start the Job.", Severity.Warning, Fix.To(path, 300))
            : Verdict.Pass;
    }
}
