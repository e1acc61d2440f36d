using HaKit.Facts;
using HaKit.Facts.World;

namespace HaKit.Evaluation;

/// <summary>HAK7001: pods are refused while their ServiceAccount does not exist; <c>default</c> exists in every namespace.</summary>
internal sealed class ServiceAccountMissing : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ServiceAccountMissing;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var field = workload.Pod.Spec.Has("serviceAccountName") == false ? "serviceAccount" : "serviceAccountName";
        if (workload.Pod.Spec.TextOr(field, "") is not { } name)
            return Verdict.Unknown;
        if (name is "" or "default" || workload.Expects("ServiceAccount", name))
            return Verdict.NotApplicable;
        if (context.Facts.Find("", "ServiceAccount", workload.Namespace, name) is not null)
            return Verdict.Pass;
        return context.MayExist(Companions.ServiceAccounts, workload.Namespace)
            ? Verdict.Unknown
            : context.Fail(workload.Pod.SpecPath.Child(field), $"ServiceAccount {name} is not in namespace {workload.Namespace}: no pod can be created.");
    }
}
