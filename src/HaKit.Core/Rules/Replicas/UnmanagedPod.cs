using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK1013: a bare Pod that serves traffic is never replaced; a ReplicationController knows no rollout.</summary>
internal sealed class UnmanagedPod : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.UnmanagedPod;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind == WorkloadKind.ReplicationController)
            return context.Fail(
                FactReading.Path("kind"),
                "A ReplicationController cannot roll out a change: pods keep the old template until somebody deletes them.",
                remediation: "Use a Deployment.",
                title: "ReplicationController cannot roll out a change");
        if (!IsBare(workload))
            return Verdict.NotApplicable;
        if (workload.IsServed is not { } served)
            return Verdict.Unknown;
        return served
            ? context.Fail(
                FactReading.Path("kind"),
                $"{MessageFormat.Name(workload.Services[0].Object)} sends traffic to a Pod that no controller replaces: it is gone with its node, and kubectl drain refuses to evict it.")
            : Verdict.NotApplicable;
    }

    /// <summary>A Pod without an owner that the kubelet does not run by itself.</summary>
    public static bool IsBare(WorkloadFacts workload) =>
        workload.Kind == WorkloadKind.Pod
        && Owners.ControllerOf(workload.Object) is null && !workload.Object.Root.At("metadata").IsUnknownAt("ownerReferences")
        && workload.Object.Root.Get("metadata", "annotations").Has("kubernetes.io/config.mirror") == false;
}
