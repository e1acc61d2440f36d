using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK4002: long-running workloads always restart; Jobs must say OnFailure or Never, for the default is Always.</summary>
internal sealed class RestartPolicyInvalid : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.RestartPolicyInvalid;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind is WorkloadKind.Pod or WorkloadKind.Custom)
            return Verdict.NotApplicable;
        if (workload.Pod.Spec.TextOr("restartPolicy", "") is not { } policy || workload.Pod.Spec is null)
            return workload.Pod.Spec is null ? Verdict.NotApplicable : Verdict.Unknown;
        var path = workload.Pod.SpecPath.Child("restartPolicy");
        var seen = policy.Length == 0 ? "absent, so Always" : policy;
        if (workload.Kind.IsBatch())
        {
            return policy is "OnFailure" or "Never"
                ? Verdict.Pass
                : context.Fail(path, $"restartPolicy is {seen}: a {workload.Object.Kind} must have OnFailure or Never.", fix: Fix.To(path, "OnFailure"));
        }

        return policy is "" or "Always"
            ? Verdict.Pass
            : context.Fail(path, $"restartPolicy is {seen}: a {workload.Object.Kind} must have Always.", fix: Fix.To(path, "Always"));
    }
}
