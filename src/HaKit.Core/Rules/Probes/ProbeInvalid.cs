using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK5011: what the API server refuses of probes.</summary>
internal sealed class ProbeInvalid : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ProbeInvalid;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var verdict = Verdict.NotApplicable;
        foreach (var container in workload.Pod.All)
        {
            Look("livenessProbe", container.Liveness);
            Look("readinessProbe", container.Readiness);
            Look("startupProbe", container.Startup);
            if (container.Role == ContainerRole.Init && container.Node.Has("lifecycle") == true)
                Report(container.Path.Child("lifecycle"), $"lifecycle of init container {container.Name}: an init container has none unless its restartPolicy is Always");

            void Look(string field, ProbeFacts? probe)
            {
                if (probe is null)
                    return;
                verdict = verdict == Verdict.NotApplicable ? Verdict.Pass : verdict;
                if (container.Role == ContainerRole.Init)
                {
                    Report(probe.Path, $"{field} of init container {container.Name}: an init container has none unless its restartPolicy is Always");
                    return;
                }

                var grace = probe.Path.Child("terminationGracePeriodSeconds");
                if (field == "readinessProbe")
                {
                    if (probe.Node.Has("terminationGracePeriodSeconds") == true)
                        Report(grace, $"terminationGracePeriodSeconds of readinessProbe of container {container.Name}: a readinessProbe kills nothing and has none");
                }
                else
                {
                    if (probe.Successes is not null and not 1)
                        Report(probe.Path.Child("successThreshold"), $"successThreshold of {field} of container {container.Name} is {probe.Successes}: must be 1");
                    if (probe.Node.Number("terminationGracePeriodSeconds", 1) is <= 0 and var seconds)
                        Report(grace, $"terminationGracePeriodSeconds of {field} of container {container.Name} is {seconds}: must be at least 1");
                }
            }
        }

        return verdict;

        void Report(FieldPath path, string problem) => verdict = context.Fail(path, problem + ".", fix: Fix.Without(path));
    }
}
