using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK1010: a vertical autoscaler that is not off and a horizontal one act on the same resource of one target.</summary>
internal sealed class VerticalAndHorizontalConflict : ObjectRule
{
    public override RuleDescriptor Descriptor => Catalog.VerticalAndHorizontalConflict;

    public override Verdict Check(ManifestObject manifest, RuleContext context)
    {
        if (VerticalAutoscaler.Read(manifest, context.Facts) is not { } vertical || vertical.UpdateMode == "Off")
            return Verdict.NotApplicable;
        if (!vertical.IsKnown)
            return Verdict.Unknown;
        var target = vertical.Target(context.Facts);
        foreach (var autoscaler in context.Facts.AutoscalersOf(vertical.TargetGroup, vertical.TargetKind!, vertical.Namespace, vertical.TargetName!))
        {
            foreach (var measured in AutoscalerMetrics.Read(autoscaler))
            {
                if (!vertical.Controls(measured.Resource, target))
                    continue;
                return context.Fail(
                    FactReading.Path("spec.targetRef"),
                    $"{measured.Resource} of {vertical.TargetKind} {vertical.TargetName} is set by this and measured by {MessageFormat.Name(autoscaler.Object)}: each answers to the other's change.",
                    concerns: target is null ? null : [target]);
            }
        }

        return Verdict.Pass;
    }
}
