using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK1002: the autoscaler's minimum, 1 where absent, is below two.</summary>
internal sealed class AutoscalerMinimumTooLow : AutoscalerRule
{
    public override RuleDescriptor Descriptor => Catalog.AutoscalerMinimumTooLow;

    public override Verdict Check(AutoscalerFacts autoscaler, RuleContext context)
    {
        if (autoscaler.Target is { IsSingleton: true })
            return Verdict.NotApplicable;
        if (autoscaler.Min is not { } min)
            return Verdict.Unknown;
        if (min >= SingleReplica.Least)
            return Verdict.Pass;
        var field = autoscaler.MinField;
        var seen = autoscaler.Spec.Has(field) == true ? $"{field} is {autoscaler.Spec.Number(field, 0)}" : $"{field} is absent";
        var path = FactReading.Path("spec").Child(field);
        return context.Fail(
            path,
            $"{seen}: at low load {MessageFormat.Count(min, "pod")} {(min == 1 ? "is" : "are")} left, and the loss of it is an outage; the minimum must be at least {SingleReplica.Least}.",
            fix: autoscaler.Max >= SingleReplica.Least ? Fix.To(path, SingleReplica.Least) : null);
    }
}
