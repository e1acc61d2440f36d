using System.Globalization;
using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK5007: the grace period runs while preStop waits. What is left must cover the drain; a delay shorter than the propagation of endpoints is of
/// no use.
/// </summary>
internal sealed class PreStopExceedsGrace : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.PreStopExceedsGrace;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (workload.Pod.GraceSeconds is not { } grace)
            return Verdict.Unknown;
        // A grace period of 0 is HAK5008's.
        if (grace <= 0)
            return Verdict.NotApplicable;
        var declared = workload.DeclaredNumber(Declarations.DrainSeconds);
        var drain = declared ?? context.Options.DrainSeconds;
        var longest = workload.Pod.Running.Max(PreStop.Seconds) ?? 0;
        var verdict = Verdict.NotApplicable;
        foreach (var container in workload.Pod.Running)
        {
            if (container.PreStop is null)
                continue;
            var found = PreStop.Seconds(container) is { } wait ? Compare(container, wait) : Verdict.Unknown;
            verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable ? found : verdict;
        }

        if (verdict == Verdict.NotApplicable && declared > grace)
        {
            return context.Fail(
                workload.Pod.GracePath,
                $"The application drains for {declared} seconds, but terminationGracePeriodSeconds is {grace}: it is killed before.",
                fix: Fix.To(workload.Pod.GracePath, declared.Value + 5));
        }

        return verdict;

        Verdict Compare(ContainerFacts container, double wait)
        {
            var seen = $"preStop of container {container.Name} waits {Text(wait)} seconds";
            var given = workload.Pod.Spec.Has("terminationGracePeriodSeconds") == true ? $"terminationGracePeriodSeconds is {grace}" : $"terminationGracePeriodSeconds is absent, so {grace}";
            var fix = Fix.To(workload.Pod.GracePath, (int)Math.Ceiling(longest) + Math.Max(drain, 15));
            if (wait >= grace)
                return context.Fail(PathOf(container), $"{seen} and {given}: the application is killed without having got SIGTERM in time.", Severity.Error, fix);
            if (grace - wait < drain)
                return context.Fail(PathOf(container), $"{seen} and {given}: {Text(grace - wait)} seconds are left to drain, {drain} are needed.", fix: fix);
            return wait < context.Options.PropagationSeconds && workload.IsServed == true
                ? context.Fail(PathOf(container), $"{seen}: nodes may send traffic for {context.Options.PropagationSeconds}.", Severity.Info, Longer(container))
                : Verdict.Pass;
        }

        Fix? Longer(ContainerFacts container) => container.PreStop.Get("sleep") is null || grace - context.Options.PropagationSeconds < drain
            ? null
            : Fix.To(container.PreStopPath.Child("sleep", "seconds"), context.Options.PropagationSeconds);
    }

    private static FieldPath PathOf(ContainerFacts container) => container.PreStop.Get("sleep") is not null
        ? container.PreStopPath.Child("sleep", "seconds")
        : container.PreStopPath.Child("exec", "command");

    private static string Text(double seconds) => seconds.ToString("0.##", CultureInfo.InvariantCulture);
}
