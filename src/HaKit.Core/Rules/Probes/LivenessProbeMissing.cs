using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK5002: no liveness probe. That alone causes no outage; a bad one does.</summary>
internal sealed class LivenessProbeMissing : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.LivenessProbeMissing;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind.IsBatch())
            return Verdict.NotApplicable;
        var verdict = workload.Pod.ContainersAreKnown ? Verdict.Pass : Verdict.Unknown;
        foreach (var container in workload.Pod.Running)
        {
            if (container.ProbeIsAbsent("livenessProbe"))
                verdict = context.Fail(container.Path.Child("livenessProbe"), $"Container {container.Name} has no livenessProbe: one that hangs is never restarted.");
        }

        return verdict;
    }
}
