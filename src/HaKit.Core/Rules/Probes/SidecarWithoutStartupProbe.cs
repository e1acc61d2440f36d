using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK5012: the next container starts when a native sidecar is started, not when it is ready; a startup probe makes the two the same.</summary>
internal sealed class SidecarWithoutStartupProbe : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.SidecarWithoutStartupProbe;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var verdict = workload.Pod.ContainersAreKnown ? Verdict.NotApplicable : Verdict.Unknown;
        foreach (var container in workload.Pod.Running)
        {
            // One that declares ports serves traffic: a mesh or a proxy.
            if (container.Role != ContainerRole.Sidecar || container.Ports.Count == 0)
                continue;
            if (container.ProbeIsAbsent("startupProbe"))
                verdict = context.Fail(container.Path.Child("startupProbe"), $"Sidecar {container.Name} has no startupProbe: the containers after it start before it can serve.");
            else if (verdict == Verdict.NotApplicable)
                verdict = Verdict.Pass;
        }

        return verdict;
    }
}
