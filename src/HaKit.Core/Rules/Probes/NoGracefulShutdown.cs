using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK5005: SIGTERM comes while nodes still send traffic; without a delay before it, or an own drain, requests fail.</summary>
internal sealed class NoGracefulShutdown : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.NoGracefulShutdown;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Kind.IsBatch() || workload.IsServed == false)
            return Verdict.NotApplicable;
        if (workload.Declared(Declarations.DrainSeconds) is not null)
            return Verdict.Pass;
        if (workload.IsServed is null)
            return Verdict.Unknown;
        var serving = Serving.Containers(workload);
        var verdict = serving.IsComplete ? Verdict.Pass : Verdict.Unknown;
        foreach (var container in serving.Known)
        {
            if (container.Role == ContainerRole.Sidecar || container.Node.Get("lifecycle") is UnknownNode || container.PreStop is not null || container.IsUnknown)
                continue;
            verdict = context.Fail(
                container.PreStopPath,
                $"Container {container.Name} has no preStop hook: it gets SIGTERM while nodes still send it traffic from {MessageFormat.Name(workload.Services[0].Object)}.",
                fix: AddSleep(workload, container, context.Options));
        }

        return verdict;
    }

    private static Fix AddSleep(WorkloadFacts workload, ContainerFacts container, RuleOptions options)
    {
        var seconds = options.PropagationSeconds;
        var fix = Fix.To(container.PreStopPath.Child("sleep", "seconds"), seconds);
        if (workload.Pod.GraceSeconds is { } grace && grace < seconds + options.DrainSeconds)
            fix.Set(workload.Pod.GracePath, Math.Max(ApiDefaults.GraceSeconds, seconds + options.DrainSeconds));
        return fix;
    }
}
