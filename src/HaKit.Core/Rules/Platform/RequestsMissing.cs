using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>
/// HAK7003: a container without a cpu or memory request, defaults taken into account. Served pods without any request or limit are the first to be
/// evicted under pressure.
/// </summary>
internal sealed class RequestsMissing : WorkloadRule
{
    private static readonly string[] Wanted = ["cpu", "memory"];

    public override RuleDescriptor Descriptor => Catalog.RequestsMissing;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind.IsBatch())
            return Verdict.NotApplicable;
        var wanted = Wanted.Where(resource =>
            Resources.PodRequests(workload.Pod, resource) == false && !Resources.IsDefaulted(context, workload.Namespace, resource)).ToArray();
        var verdict = workload.Pod.ContainersAreKnown ? Verdict.Pass : Verdict.Unknown;
        var bestEffort = wanted.Length == Wanted.Length && workload.Pod.ContainersAreKnown
            && workload.Pod.All.All(container => Wanted.All(resource => Resources.HasRequest(container, resource) == false));
        foreach (var container in workload.Pod.Running)
        {
            var missing = wanted.Where(resource => Resources.HasRequest(container, resource) == false).ToArray();
            if (missing.Length == 0)
                continue;
            var effect = bestEffort
                ? "no container of the pod has any, and such pods are evicted first when a node runs short"
                : "the scheduler counts it as nothing, and the pod is evicted early when a node runs short";
            verdict = context.Fail(
                container.Path.Child("resources", "requests"),
                $"Container {container.Name} has no {MessageFormat.List(missing)} request: {effect}.",
                bestEffort && workload.IsServed == true ? Severity.Warning : Severity.Info);
        }

        return verdict;
    }
}
