using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK4016: the namespace's quota is less than what the replicas and the surge of a rollout request together.</summary>
internal sealed class QuotaBlocksSurge : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.QuotaBlocksSurge;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!Spreading.Concerns(workload))
            return Verdict.NotApplicable;
        var verdict = Verdict.NotApplicable;
        foreach (var quota in context.Facts.OfKind("", "ResourceQuota"))
        {
            if (context.Facts.NamespaceOf(quota) != workload.Namespace || quota.Root.Get("spec", "hard") is not MapNode hard)
                continue;
            if (workload.Rmax is not { } replicas || workload.Placement.MayDiffer(SchedulingParts.Requests))
                return Verdict.Unknown;
            var pods = replicas + (workload.Rollout.At(replicas, context.Version)?.Surge ?? 0);
            var requests = PodRequestsReader.Read(workload.Pod.Spec);
            verdict = verdict == Verdict.NotApplicable ? Verdict.Pass : verdict;
            foreach (var entry in hard.Entries)
            {
                if (entry.Value is not ScalarNode text || !Quantity.TryParse(text.Text, out var limit) || Need(entry.Key, requests, pods) is not { } need || need <= limit.Value)
                    continue;
                verdict = context.Fail(
                    workload.Pod.SpecPath,
                    $"{MessageFormat.Count(pods, "pod")} during a rollout need more {entry.Key} than the {limit} of {MessageFormat.Name(quota)}: the surge pods are refused.");
            }
        }

        return verdict;
    }

    private static decimal? Need(string resource, PodRequests requests, int pods) => resource switch
    {
        "cpu" or "requests.cpu" => requests.Cpu * pods / 1000m,
        "memory" or "requests.memory" => (decimal)requests.Memory * pods,
        "pods" or "count/pods" => pods,
        _ => null,
    };
}
