using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK4015: no retry of a Job or of one of its indexes, and an eviction counts as a failure; or the failure policy makes it one.
/// </summary>
internal sealed class JobFailsOnDrain : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.JobFailsOnDrain;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!workload.Kind.IsBatch())
            return Verdict.NotApplicable;
        var job = workload.JobSpec;
        if (workload.Pod.Spec.TextOr("restartPolicy", "") is not { } policy || job.Number("backoffLimit", ApiDefaults.BackoffLimit) is not { } retries
            || job.Number("backoffLimitPerIndex", int.MaxValue) is not { } retriesPerIndex || JobFailurePolicy.OnDrain(job) is not { } decision)
            return Verdict.Unknown;
        var path = FactReading.Path(workload.Kind == WorkloadKind.CronJob ? "spec.jobTemplate.spec" : "spec");
        if (policy is not ("Never" or "OnFailure"))
            return Verdict.NotApplicable;
        if (policy == "Never" && decision.Action is "FailJob" or "FailIndex")
            return OfRule(decision, path, context);
        if (decision.Action == "Ignore")
            return Verdict.Pass;
        if (retriesPerIndex == 0)
        {
            return context.Fail(
                path.Child("backoffLimitPerIndex"),
                "backoffLimitPerIndex is 0: the drain of a node fails its indexes for good.",
                fix: Ignore(),
                remediation: "Ignore the pod condition DisruptionTarget in podFailurePolicy, or allow retries for each index.");
        }

        if (retries != 0)
            return Verdict.Pass;
        return policy == "Never"
            ? context.Fail(path.Child("backoffLimit"), "backoffLimit is 0 and restartPolicy Never: the drain of a node fails the Job.", fix: Ignore())
            : context.Fail(
                path.Child("backoffLimit"),
                "backoffLimit is 0 and restartPolicy OnFailure: the drain of a node deletes the pod, and the Job fails instead of making another.",
                fix: Fix.To(path.Child("backoffLimit"), ApiDefaults.BackoffLimit),
                remediation: "Allow retries with backoffLimit; a podFailurePolicy needs restartPolicy Never.");

        Fix? Ignore() => decision.Rule < 0 && job.Has("podFailurePolicy") == false && policy == "Never"
            ? Fix.To(path.Child("podFailurePolicy"), IgnoreDisruption())
            : null;
    }

    private static Verdict OfRule(JobFailurePolicy decision, FieldPath path, RuleContext context)
    {
        var what = decision.Action == "FailJob" ? "the Job" : "the index";
        return context.Fail(
            path.Child("podFailurePolicy", "rules").Index(decision.Rule),
            decision.ByExitCode
                ? $"The rule matches exit code 143 or 137, with which a drained pod may end, and fails {what}: rules are read in order, and none before it ignores disruptions."
                : $"The rule fails {what} when a pod is disrupted: the drain of a node does.",
            remediation: "Let the first rule ignore the pod condition DisruptionTarget.");
    }

    private static MapNode IgnoreDisruption()
    {
        var condition = new MapBuilder(Place.None).Add("type", "DisruptionTarget").Add("status", "True").Build();
        var rule = new MapBuilder(Place.None).Add("action", "Ignore").AddList("onPodConditions", [condition]).Build();
        return new MapBuilder(Place.None).AddList("rules", [rule]).Build();
    }
}
