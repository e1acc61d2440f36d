using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK4015: no retry at all, and an eviction counts as a failure.</summary>
internal sealed class JobFailsOnDrain : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.JobFailsOnDrain;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!workload.Kind.IsBatch())
            return Verdict.NotApplicable;
        var job = workload.JobSpec;
        if (workload.Pod.Spec.TextOr("restartPolicy", "") is not { } policy || job.Number("backoffLimit", ApiDefaults.BackoffLimit) is not { } retries
            || job.Get("podFailurePolicy").IsUnknownList("rules"))
            return Verdict.Unknown;
        if (policy != "Never" || retries != 0 || IgnoresDisruption(job))
            return Verdict.Pass;
        var path = FactReading.Path(workload.Kind == WorkloadKind.CronJob ? "spec.jobTemplate.spec" : "spec");
        return context.Fail(
            path.Child("backoffLimit"),
            "backoffLimit is 0 and restartPolicy Never: the drain of a node fails the Job.",
            fix: Fix.To(path.Child("podFailurePolicy"), IgnoreDisruption()));
    }

    private static bool IgnoresDisruption(Node? job)
    {
        foreach (var rule in job.Get("podFailurePolicy").Items("rules"))
        {
            if (rule.Text("action") != "Ignore")
                continue;
            foreach (var condition in rule.Items("onPodConditions"))
            {
                if (condition.Text("type") == "DisruptionTarget")
                    return true;
            }
        }

        return false;
    }

    private static MapNode IgnoreDisruption()
    {
        var condition = new MapBuilder(Place.None).Add("type", "DisruptionTarget").Add("status", "True").Build();
        var rule = new MapBuilder(Place.None).Add("action", "Ignore").AddList("onPodConditions", [condition]).Build();
        return new MapBuilder(Place.None).AddList("rules", [rule]).Build();
    }
}
