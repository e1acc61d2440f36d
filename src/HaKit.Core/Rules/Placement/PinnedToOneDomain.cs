using HaKit.Clusters;
using HaKit.Facts;
using HaKit.Facts.Scheduling;
using HaKit.Selectors;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK3009: two or more replicas that may run on one node, or in one zone, only.</summary>
internal sealed class PinnedToOneDomain : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.PinnedToOneDomain;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!Spreading.Concerns(workload))
            return Verdict.NotApplicable;
        if (workload.Rmax is not { } replicas)
            return Verdict.Unknown;
        if (replicas < 2)
            return Verdict.NotApplicable;
        var spec = workload.Pod.SpecPath;
        var nodes = workload.Placement.Nodes;
        var count = MessageFormat.Count(replicas, "replica");
        if (nodes.NodeName is { Length: > 0 } name)
            return context.Fail(spec.Child("nodeName"), $"nodeName puts all {count} on node {name}.", Severity.Error);
        if (Only(nodes, key => key == Topologies.Host) is { } host)
            return context.Fail(PathOf(spec, nodes, host.Key), $"All {count} may run on node {host.Value} only.", Severity.Error);
        if (LocalVolume(workload, context.Facts) is { } local)
            return context.Fail(local.Path, $"All {count} use claim {local.Claim}, whose volume {local.Volume} is on one node.", Severity.Error);
        if (Only(nodes, Spreading.IsZone) is { } zone)
            return context.Fail(PathOf(spec, nodes, zone.Key), $"All {count} may run in zone {zone.Value} only.");
        return workload.Placement.MayDiffer(SchedulingParts.NodeSelection) ? Verdict.Unknown : Verdict.Pass;
    }

    /// <summary>The one value that a label of the node must have; null where there are several, or none.</summary>
    private static (string Key, string Value)? Only(NodeSelection nodes, Func<string, bool> isKey)
    {
        foreach (var requirement in nodes.Selector.Requirements)
        {
            if (isKey(requirement.Key) && requirement.Operator == LabelOperator.In && requirement.Values.Count == 1)
                return (requirement.Key, requirement.Values[0]);
        }

        (string Key, string Value)? only = null;
        foreach (var term in nodes.Required ?? [])
        {
            var pinned = term.Labels.FirstOrDefault(requirement => isKey(requirement.Key) && requirement.Operator == LabelOperator.In && requirement.Values.Count == 1);
            if (pinned is null || (only is { } seen && seen.Value != pinned.Values[0]))
                return null;
            only = (pinned.Key, pinned.Values[0]);
        }

        return only;
    }

    private static FieldPath PathOf(FieldPath spec, NodeSelection nodes, string key) => nodes.Selector.Names(key)
        ? spec.Child("nodeSelector").Key(key)
        : spec.Then("affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution");

    private static (string Claim, string Volume, FieldPath Path)? LocalVolume(WorkloadFacts workload, SetFacts facts)
    {
        foreach (var (claim, path) in Claims.Names(workload))
        {
            var bound = facts.Find("", "PersistentVolumeClaim", workload.Namespace, claim)?.Root.At("spec").Text("volumeName");
            if (bound is null || facts.Find("", "PersistentVolume", "", bound) is not { } volume)
                continue;
            var spec = volume.Root.Get("spec");
            if (spec.Has("local") == true || spec.Has("hostPath") == true)
                return (claim, bound, path);
        }

        return null;
    }
}
