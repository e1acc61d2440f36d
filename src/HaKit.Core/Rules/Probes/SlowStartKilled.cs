using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK5006: the time that probes leave for starting is less than the start takes, or liveness may kill before readiness is asked.</summary>
internal sealed class SlowStartKilled : WorkloadRule
{
    private const int LongDelay = 30;

    public override RuleDescriptor Descriptor => Catalog.SlowStartKilled;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var declared = workload.DeclaredNumber(Declarations.StartupSeconds);
        var verdict = Verdict.NotApplicable;
        foreach (var container in workload.Pod.Running)
        {
            var found = CheckContainer(container, declared, context);
            verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable ? found : verdict;
        }

        return verdict;
    }

    private static Verdict CheckContainer(ContainerFacts container, int? declared, RuleContext context)
    {
        if (container.Liveness is not { } liveness)
            return container.Startup is null ? Verdict.NotApplicable : Declared(container.Startup);
        if (container.Startup is { } startup)
            return Declared(startup);
        if (container.IsUnknown || Startup.EarliestKill(container) is not { } kill)
            return Verdict.Unknown;
        if (kill < declared)
            return context.Fail(liveness.Path, $"The start of container {container.Name} takes up to {declared} seconds, but its livenessProbe may kill it after {kill}.", Severity.Error);
        if (kill <= container.Readiness?.InitialDelay)
        {
            return context.Fail(
                liveness.Path,
                $"Without a startupProbe the livenessProbe of container {container.Name} may kill it after {kill} seconds, before its readinessProbe is first asked at {container.Readiness.InitialDelay}.");
        }

        return liveness.InitialDelay > LongDelay
            ? context.Fail(
                liveness.Path.Child("initialDelaySeconds"),
                $"initialDelaySeconds is {liveness.InitialDelay}: a fixed delay makes every restart blind for that long, and a slower start is killed all the same.",
                Severity.Info)
            : Verdict.Pass;

        Verdict Declared(ProbeFacts startup)
        {
            if (declared is null)
                return Verdict.Pass;
            if (Startup.Budget(container) is not { } budget)
                return Verdict.Unknown;
            return budget >= declared
                ? Verdict.Pass
                : context.Fail(
                    startup.Path.Child("failureThreshold"),
                    $"The start of container {container.Name} takes up to {declared} seconds, but its startupProbe allows {budget}.",
                    Severity.Error,
                    startup.Period is { } period && startup.InitialDelay is { } delay && period > 0
                        ? Fix.To(startup.Path.Child("failureThreshold"), Math.Max(1, (declared.Value - delay + period - 1) / period))
                        : null);
        }
    }
}
