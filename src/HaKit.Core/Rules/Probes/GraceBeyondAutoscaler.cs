using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK5009: the cluster autoscaler waits 600 seconds for pods to end, then removes the node under them.</summary>
internal sealed class GraceBeyondAutoscaler : WorkloadRule
{
    private const int Longest = 600;

    public override RuleDescriptor Descriptor => Catalog.GraceBeyondAutoscaler;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (!context.Options.NodeAutoscaling)
            return Verdict.NotApplicable;
        return workload.Pod.GraceSeconds switch
        {
            null => Verdict.Unknown,
            > Longest and var grace => context.Fail(workload.Pod.GracePath, $"terminationGracePeriodSeconds is {grace}: the node autoscaler waits {Longest} and then removes the node.", fix: Fix.To(workload.Pod.GracePath, Longest)),
            _ => Verdict.Pass,
        };
    }
}
