using HaKit.Facts;

namespace HaKit.Judgement;

/// <summary>HAK5001: a container that a Service sends traffic to, or a native sidecar beside it, has no readiness probe.</summary>
internal sealed class ReadinessProbeMissing : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ReadinessProbeMissing;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind.IsBatch() || workload.IsServed == false)
            return Verdict.NotApplicable;
        if (workload.IsServed is null || Serving.Containers(workload) is not { } serving)
            return Verdict.Unknown;
        var verdict = Verdict.Pass;
        foreach (var container in workload.Pod.Running)
        {
            var concerned = container.Role == ContainerRole.Sidecar || serving.Contains(container);
            if (!concerned || !container.ProbeIsAbsent("readinessProbe"))
                continue;
            var what = container.Role == ContainerRole.Sidecar ? "Sidecar" : "Container";
            verdict = context.Fail(
                container.Path.Child("readinessProbe"),
                $"{what} {container.Name} has no readinessProbe: {Say.Name(workload.Services[0].Object)} sends it traffic as soon as it is started.");
        }

        return verdict;
    }
}
