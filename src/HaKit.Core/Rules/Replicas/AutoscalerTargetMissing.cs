using HaKit.Facts;
using HaKit.Facts.World;

namespace HaKit.Evaluation;

/// <summary>HAK1005: no object of the target's group, kind and name in the namespace. The target's version does not matter to the controller.</summary>
internal sealed class AutoscalerTargetMissing : AutoscalerRule
{
    public override RuleDescriptor Descriptor => Catalog.AutoscalerTargetMissing;

    public override Verdict Check(AutoscalerFacts autoscaler, RuleContext context)
    {
        if (!autoscaler.TargetIsKnown)
            return Verdict.Unknown;
        if (AutoscalerTargetNotScalable.Problem(autoscaler) is not null)
            return Verdict.NotApplicable;
        if (context.Facts.Find(autoscaler.TargetGroup, autoscaler.TargetKind!, autoscaler.Namespace, autoscaler.TargetName!) is not null)
            return Verdict.Pass;
        if (context.MayExist(Companions.Pods, autoscaler.Namespace))
            return Verdict.Unknown;
        return context.Fail(
            FactReading.Path("spec.scaleTargetRef.name"),
            $"{autoscaler.TargetKind} {autoscaler.TargetName} is not in namespace {autoscaler.Namespace}: nothing is scaled.",
            context.IsClosed ? Severity.Error : Severity.Info);
    }
}
