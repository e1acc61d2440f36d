using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK1003: an autoscaled workload writes <c>spec.replicas</c>, so that every apply resets the scale.</summary>
internal sealed class ReplicasFightAutoscaler : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ReplicasFightAutoscaler;

    public override bool LooksAtScaledToNothing => true;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Autoscalers.Count == 0)
            return workload.MayBeAutoscaled ? Verdict.Unknown : Verdict.NotApplicable;
        if (workload.Spec.Has("replicas") is not true)
            return workload.Spec.Has("replicas") is null ? Verdict.Unknown : Verdict.Pass;

        var autoscaler = workload.Autoscalers[0];
        var path = FactReading.Path("spec.replicas");
        var fix = Fix.Without(path);
        var owner = MessageFormat.Name(autoscaler.Object);
        if (workload.Replicas is not { } replicas)
            return context.Fail(path, $"replicas is set, but {owner} owns the scale: every apply resets it.", fix: fix);
        if (replicas == 0 && !autoscaler.IsKeda)
            return context.Fail(path, $"replicas is 0: {owner} stops scaling while its target has no replicas.", Severity.Error, fix);
        if (replicas < autoscaler.Min || replicas > autoscaler.Max)
        {
            return context.Fail(
                path,
                $"replicas is {replicas}, outside {autoscaler.Min} to {autoscaler.Max} of {owner}: every apply resets the scale to it.",
                Severity.Error,
                fix);
        }

        return context.Fail(path, $"replicas is {replicas}, but {owner} owns the scale: every apply resets it to {replicas}.", fix: fix);
    }
}
