using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK5010: a liveness probe that takes a short stall for death restarts all replicas at once when a dependency is slow.</summary>
internal sealed class ProbeTooEager : WorkloadRule
{
    private const int LeastSeconds = 10;

    public override RuleDescriptor Descriptor => Catalog.ProbeTooEager;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var verdict = Verdict.NotApplicable;
        foreach (var container in workload.Pod.Running)
        {
            if (container.Liveness is not { } probe)
                continue;
            var found = CheckProbe(container, probe, context);
            verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable ? found : verdict;
        }

        return verdict;
    }

    private static Verdict CheckProbe(ContainerFacts container, ProbeFacts probe, RuleContext context)
    {
        var reasons = new List<string>();
        var fix = new Fix();
        FieldPath? at = null;
        if (probe.Failures == 1)
            Add("failureThreshold", "one failure is enough");
        else if (probe.DetectionSeconds < LeastSeconds)
            Add("failureThreshold", $"it gives up after {MessageFormat.Count(probe.DetectionSeconds.Value, "second")}");
        if (at is not null && probe.Period is > 0 and var every)
            fix.Set(at, Math.Max(3, (LeastSeconds + every - 1) / every));
        if (probe.Timeout > probe.Period)
        {
            Add("timeoutSeconds", $"its timeout of {probe.Timeout} seconds is above its period of {probe.Period}");
            fix.Set(probe.Path.Child("timeoutSeconds"), probe.Period.Value);
        }

        if (probe.Exec is not null and not UnknownNode && probe.Timeout == 1)
        {
            Add("timeoutSeconds", "its command has 1 second");
            if (probe.Period > 1)
                fix.Set(probe.Path.Child("timeoutSeconds"), Math.Min(5, probe.Period.Value));
        }

        if (at is null)
            return probe.DetectionSeconds is null || probe.Timeout is null ? Verdict.Unknown : Verdict.Pass;
        return context.Fail(at, $"livenessProbe of container {container.Name}: {MessageFormat.List(reasons)}; a short stall restarts all replicas at once.", fix: fix);

        void Add(string field, string reason)
        {
            at ??= probe.Path.Child(field);
            reasons.Add(reason);
        }
    }
}
