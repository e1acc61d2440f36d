using HaKit.Clusters;
using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK4004: no old pod may go before a new one is ready, and a new one finds no place while the old ones stand: required anti-affinity, a
/// port of
/// the node, or a volume for one pod, with no domain to spare.
/// </summary>
internal sealed class RolloutDeadlock : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.RolloutDeadlock;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind != WorkloadKind.Deployment || !workload.Rollout.IsRolling)
            return workload.Rollout.Type is null ? Verdict.Unknown : Verdict.NotApplicable;
        if (workload.Rmax is not { } replicas || workload.Rollout.At(replicas, context.Version) is not { } bounds)
            return Verdict.Unknown;
        if (replicas == 0 || bounds.Unavailable > 0)
            return Verdict.NotApplicable;

        var verdict = Verdict.NotApplicable;
        foreach (var term in Spreading.RequiredApart(workload))
        {
            if (term.Term.MatchLabelKeys.Contains(ControllerLabels.PodTemplateHash) || term.Node.IsUnknownList("matchLabelKeys"))
                continue;
            var keys = term.Term.MatchLabelKeys.Count;
            var path = term.Path.Child("matchLabelKeys");
            var key = ScalarNode.String(ControllerLabels.PodTemplateHash, Place.None);
            var fix = keys == 0 ? Fix.To(path, new ListNode([key], Place.None)) : Fix.To(path.Index(keys), key);
            if (Spreading.CountsOthers(workload, term.Term.Selector, context.Facts))
                fix = StopFirst();
            verdict = Evaluate(term.Key, "the required anti-affinity also keeps it off the old pods", fix, null);
            if (verdict == Verdict.Fail)
                return verdict;
        }

        if (HostPort.Read(workload.Pod.Spec).Count > 0)
            verdict = Evaluate(
                Topologies.Host,
                "a node's port can be taken once",
                StopFirst(),
                "Set maxSurge to 0 and maxUnavailable to 1, or leave out the hostPort and send traffic through a Service.");
        if (verdict == Verdict.Fail)
            return verdict;
        var claim = Claims.Strictest(workload, context.Facts);
        return claim.Use == ClaimUse.OnePod
            ? context.Fail(
                workload.Rollout.StrategyPath,
                $"maxUnavailable comes to 0 for {MessageFormat.Count(replicas, "replica")}, and claim {claim.Name} is for one pod: the new pod waits for the old one, which may not go.",
                Severity.Error,
                StopFirst(),
                remediation: "Use the Recreate strategy, or a StatefulSet with a claim for each replica.")
            : verdict;

        Verdict Evaluate(string topologyKey, string because, Fix? fix, string? remediation)
        {
            var noun = Spreading.Noun(topologyKey);
            var seen = $"maxUnavailable comes to 0 for {MessageFormat.Count(replicas, "replica")}, and {because}";
            if (workload.Placement.Domains(context.Cluster, topologyKey) is { } domains)
            {
                return domains <= replicas
                    ? context.Fail(
                        workload.Rollout.StrategyPath,
                        $"{seen}: with {MessageFormat.Count(domains, noun)} to use the new pod stays Pending and no old one may go.",
                        Severity.Error,
                        fix,
                        remediation: remediation)
                    : Verdict.Pass;
            }

            if (context.Cluster is not null)
                return Verdict.Unknown;
            return replicas < 2
                ? Verdict.NotApplicable
                : context.Fail(
                    workload.Rollout.StrategyPath,
                    $"{seen}: unless there are more than {replicas} {noun}s to use, the rollout never starts.",
                    fix: fix,
                    remediation: remediation);
        }

        Fix? StopFirst() => workload.MinReplicas < 2
            ? null
            : Fix.To(workload.Rollout.StrategyPath.Child("rollingUpdate", "maxSurge"), 0).Set(workload.Rollout.StrategyPath.Child("rollingUpdate", "maxUnavailable"), 1);
    }
}
