using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK6009 as well: the selectors of two workloads overlap, so that budgets and autoscalers count wrong.</summary>
internal sealed class SelectorsOverlap : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ServiceSelectsSeveralWorkloads;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!workload.Kind.IsReplicated() || workload.Selector is not { IsEmpty: false } selector)
            return Verdict.NotApplicable;
        WorkloadFacts? other = null;
        context.Facts.SelectUntil(workload.Namespace, selector, (found, certain) =>
        {
            if (!certain || found == workload || found.IsOff || !found.Kind.IsReplicated())
                return false;
            // Where each matches the other's pods, the pair is told once, on the later of the two.
            var isMutual = found.Selector?.Selects(workload) == true;
            if (!isMutual || found.Order < workload.Order)
                other = found;
            return other is not null;
        });
        return other is null
            ? Verdict.Pass
            : context.Fail(FactReading.Path("spec.selector"), $"The selector matches the pods of {MessageFormat.Name(other.Object)} too: budgets and autoscalers count both.");
    }
}
