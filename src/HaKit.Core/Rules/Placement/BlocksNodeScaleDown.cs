using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK3022: pods that the cluster autoscaler may not move, or whose local volumes a drain refuses to lose.</summary>
internal sealed class BlocksNodeScaleDown : WorkloadRule
{
    private const string SafeToEvict = "cluster-autoscaler.kubernetes.io/safe-to-evict";
    private const string SafeVolumes = "cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes";

    public override RuleDescriptor Descriptor => Catalog.BlocksNodeScaleDown;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind is WorkloadKind.DaemonSet || workload.Kind.IsBatch())
            return Verdict.NotApplicable;
        var annotations = workload.Pod.MetadataPath.Child("annotations");
        switch (workload.Pod.Annotation(SafeToEvict))
        {
            case "false":
                return context.Fail(annotations.Key(SafeToEvict), $"{SafeToEvict} is false: a node that runs one of these pods is never removed.",
                    remediation: "Remove the annotation, and let a PodDisruptionBudget say how many pods may go at once.");
            case "true":
                return Verdict.Pass;
        }

        if (workload.Pod.Spec.IsUnknownList("volumes") || workload.Pod.Metadata.Get("annotations") is UnknownNode)
            return Verdict.Unknown;
        var safe = (workload.Pod.Annotation(SafeVolumes) ?? "").Split(',').Select(name => name.Trim()).ToArray();
        var local = LocalVolumes(workload).Where(name => !safe.Contains(name)).ToArray();
        var isAsked = workload.Volumes.Any(item => item.Volume.Has("emptyDir") == true && local.Contains(item.Volume.TextOr("name", "")));
        return local.Length == 0
            ? Verdict.Pass
            : context.Fail(
                workload.Pod.SpecPath.Child("volumes"),
                $"{(local.Length == 1 ? "Volume" : "Volumes")} {MessageFormat.List(local)} {(local.Length == 1 ? "is" : "are")} on the node's disk: the node autoscaler does not remove the node"
                    + $"{(isAsked ? ", and kubectl drain wants --delete-emptydir-data" : "")}.",
                remediation: "Keep data that must last in a claim; list volumes that may be lost in the annotation cluster-autoscaler.kubernetes.io/safe-to-evict-local-volumes.",
                fix: Fix.To(annotations.Key(SafeVolumes), string.Join(",", safe.Where(name => name.Length > 0).Concat(local))));
    }

    /// <summary>Volumes of the node's disk: hostPath, and emptyDir that is not memory.</summary>
    public static IEnumerable<string> LocalVolumes(WorkloadFacts workload)
    {
        foreach (var (volume, _) in workload.Volumes)
        {
            var isLocal = volume.Has("hostPath") == true
                || (volume.Has("emptyDir") == true && volume.Get("emptyDir").TextOr("medium", "") is { } medium && medium != "Memory");
            if (isLocal && volume.TextOr("name", "") is { Length: > 0 } name)
                yield return name;
        }
    }
}
