using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK1011: a vertical autoscaler that evicts pods leaves a single replica alone, or evicts the only one.</summary>
internal sealed class VerticalAutoscalerNeedsReplicas : ObjectRule
{
    public override RuleDescriptor Descriptor => Catalog.VerticalAutoscalerNeedsReplicas;

    public override Verdict Check(ManifestObject manifest, RuleContext context)
    {
        if (VerticalAutoscaler.Read(manifest, context.Facts) is not { } vertical)
            return Verdict.NotApplicable;
        if (!vertical.IsKnown)
            return Verdict.Unknown;
        if (vertical.UpdateMode is not ("Auto" or "Recreate") || vertical.Target(context.Facts) is not { } target || target.IsOff || !target.Kind.IsReplicated())
            return Verdict.NotApplicable;
        if (target.MinReplicas is not { } replicas)
            return Verdict.Unknown;
        return replicas >= 2
            ? Verdict.Pass
            : context.Fail(
                FactReading.Path("spec.updatePolicy.updateMode"),
                $"updateMode {vertical.UpdateMode} with {MessageFormat.Count(replicas, "replica")} of {MessageFormat.Name(target.Object)}: the updater never applies, or evicts the only pod where its minimum is lowered.",
                concerns: [target]);
    }
}
