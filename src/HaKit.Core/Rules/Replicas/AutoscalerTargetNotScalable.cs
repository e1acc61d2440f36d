using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK1008: the target's kind has no scale, or its API version leads to no kind at all.</summary>
internal sealed class AutoscalerTargetNotScalable : AutoscalerRule
{
    public override RuleDescriptor Descriptor => Catalog.AutoscalerTargetNotScalable;

    public override Verdict Check(AutoscalerFacts autoscaler, RuleContext context)
    {
        if (!autoscaler.TargetIsKnown)
            return Verdict.Unknown;
        if (Problem(autoscaler) is not { } problem)
            return Verdict.Pass;
        var expected = GroupOf(autoscaler.TargetKind!);
        return context.Fail(
            FactReading.Path(problem.IsVersion ? "spec.scaleTargetRef.apiVersion" : "spec.scaleTargetRef.kind"),
            problem.Message,
            fix: problem.IsVersion && expected == "apps" ? Fix.To(FactReading.Path("spec.scaleTargetRef.apiVersion"), "apps/v1") : null);
    }

    /// <summary>Why the target cannot be scaled; null where it can.</summary>
    public static (string Message, bool IsVersion)? Problem(AutoscalerFacts autoscaler)
    {
        var kind = autoscaler.TargetKind!;
        if (kind is "DaemonSet" or "Job" or "CronJob" or "Pod")
            return ($"A {kind} has no scale: nothing is scaled.", false);
        var expected = GroupOf(kind);
        if (autoscaler.TargetVersion!.Length == 0)
        {
            return expected == "" ? null : ($"apiVersion is absent, which means the core group, and that has no {(kind.Length == 0 ? "such kind" : kind)}: nothing is scaled.", true);
        }

        return expected is not null && expected != autoscaler.TargetGroup
            ? ($"apiVersion is {autoscaler.TargetVersion}, but a {kind} is in {(expected.Length == 0 ? "the core group" : expected)}: nothing is scaled.", true)
            : null;
    }

    private static string? GroupOf(string kind) => kind switch
    {
        "Deployment" or "StatefulSet" or "ReplicaSet" => "apps",
        "ReplicationController" => "",
        _ => null,
    };
}
