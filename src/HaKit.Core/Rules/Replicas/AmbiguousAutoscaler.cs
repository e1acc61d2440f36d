using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK1007: two autoscalers have the same target, or the pods under one's target belong to another one's.</summary>
internal sealed class AmbiguousAutoscaler : AutoscalerRule
{
    public override RuleDescriptor Descriptor => Catalog.AmbiguousAutoscaler;

    public override Verdict Check(AutoscalerFacts autoscaler, RuleContext context)
    {
        if (!autoscaler.TargetIsKnown)
            return Verdict.Unknown;
        var path = FactReading.Path("spec.scaleTargetRef");
        foreach (var rival in context.Facts.AutoscalersOf(autoscaler.TargetGroup, autoscaler.TargetKind!, autoscaler.Namespace, autoscaler.TargetName!))
        {
            if (rival != autoscaler)
                return context.Fail(path, $"{MessageFormat.Name(rival.Object)} scales {autoscaler.TargetKind} {autoscaler.TargetName} too: neither acts, or they fight.");
        }

        if (autoscaler.Target is not { Selector: { } selector } target)
            return Verdict.Pass;
        WorkloadFacts? other = null;
        var uncertain = false;
        context.Facts.SelectUntil(target.Namespace, selector, (workload, certain) =>
        {
            if (workload == target || workload.Autoscalers.Count == 0)
                return false;
            uncertain |= !certain;
            other = certain ? workload : null;
            return other is not null;
        });
        if (other is null)
            return uncertain ? Verdict.Unknown : Verdict.Pass;
        return context.Fail(
            path,
            $"The selector of {MessageFormat.Name(target.Object)} also matches the pods of {MessageFormat.Name(other.Object)}, which {MessageFormat.Name(other.Autoscalers[0].Object)} scales: neither autoscaler acts.",
            concerns: [target, other]);
    }
}
