using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK6009: a Service selects pods of several workloads, or of a Job.</summary>
internal sealed class ServiceSelectsSeveralWorkloads : ServiceRule
{
    public override RuleDescriptor Descriptor => Catalog.ServiceSelectsSeveralWorkloads;

    public override Verdict Check(ServiceFacts service, RuleContext context)
    {
        var selected = context.Shared(service.Workloads, "running", workloads => workloads.FindAll(workload => workload is { IsOff: false, IsSibling: false }));
        if (selected.Count == 0)
            return service.MaySelectMore ? Verdict.Unknown : Verdict.NotApplicable;
        var path = FactReading.Path("spec.selector");
        if (context.Shared(selected, "batch", workloads => workloads.Find(workload => workload.Kind.IsBatch())) is { } job)
            return context.Fail(path, $"The selector matches the pods of {MessageFormat.Name(job.Object)}: they get traffic while they run.", concerns: selected);
        return selected.Count < 2
            ? service.MaySelectMore ? Verdict.Unknown : Verdict.Pass
            : context.Fail(path, $"The selector matches the pods of {MessageFormat.Names(selected)}: requests go to any of them.", concerns: selected);
    }
}
