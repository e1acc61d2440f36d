using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK1004: maximum equal to the minimum (which is 1 where absent); below it the API server refuses the object.</summary>
internal sealed class AutoscalerWithoutHeadroom : AutoscalerRule
{
    public override RuleDescriptor Descriptor => Catalog.AutoscalerWithoutHeadroom;

    public override Verdict Check(AutoscalerFacts autoscaler, RuleContext context)
    {
        if (autoscaler.Min is not { } min || autoscaler.Max is not { } max)
            return Verdict.Unknown;
        var path = FactReading.Path("spec").Child(autoscaler.MaxField);
        if (max < min)
            return context.Fail(path, $"{autoscaler.MaxField} is {max}, below {autoscaler.MinField} {min}.", Severity.Error, remediation: "Raise the maximum to the minimum or above.");
        return max > min
            ? Verdict.Pass
            : context.Fail(path, $"{autoscaler.MaxField} and {autoscaler.MinField} are both {max}: nothing is ever scaled.");
    }
}
