using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK1009: the target's selector also matches pods of workloads that no autoscaler owns; their metrics are averaged in.</summary>
internal sealed class AutoscalerCountsForeignPods : AutoscalerRule
{
    public override RuleDescriptor Descriptor => Catalog.AutoscalerCountsForeignPods;

    public override Verdict Check(AutoscalerFacts autoscaler, RuleContext context)
    {
        if (autoscaler.Target is not { Selector: { } selector } target)
            return autoscaler.TargetIsKnown ? Verdict.NotApplicable : Verdict.Unknown;
        var others = new List<WorkloadFacts>();
        var uncertain = false;
        context.Facts.Select(target.Namespace, selector, (workload, certain) =>
        {
            // Pods that another autoscaler owns are HAK1007's.
            if (workload == target || workload.Autoscalers.Count > 0)
                return;
            uncertain |= !certain;
            if (certain)
                others.Add(workload);
        });
        if (others.Count == 0)
            return uncertain ? Verdict.Unknown : Verdict.Pass;
        return context.Fail(
            FactReading.Path("spec.scaleTargetRef"),
            $"The selector of {MessageFormat.Name(target.Object)} also matches the pods of {MessageFormat.Names(others)}: their load is averaged in.",
            concerns: [target]);
    }
}
