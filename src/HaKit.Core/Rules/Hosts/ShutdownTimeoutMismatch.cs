using System.Globalization;
using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>
/// HAK9201: after SIGTERM the host lets requests end for its ShutdownTimeout. What preStop leaves of the grace period must cover it, and it must cover
/// the drain.
/// </summary>
internal sealed class ShutdownTimeoutMismatch : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ShutdownTimeoutMismatch;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (context.HostedIn(workload) is not { } hosted)
            return Verdict.NotApplicable;
        var container = hosted.Container;
        var wait = container.PreStop is null ? 0 : PreStop.Seconds(container);
        if (wait is null || workload.Pod.GraceSeconds is not { } grace || HostSettings.ShutdownSeconds(hosted.Host, container, out var isDefault) is not { } timeout)
            return Verdict.Unknown;
        var left = grace - wait.Value;
        // A hook that takes all of it is HAK5007's, a grace period of 0 is HAK5008's.
        if (left <= 0)
            return Verdict.NotApplicable;
        var seen = $"The host of {hosted.Host.Name} stops within {Text(timeout)} seconds{(isDefault ? " by default" : "")} (HostOptions.ShutdownTimeout)";
        if (timeout > left)
        {
            var rest = wait == 0 ? $"terminationGracePeriodSeconds is {grace}" : $"preStop leaves {Text(left)} of the {grace} seconds of terminationGracePeriodSeconds";
            return context.Fail(
                workload.Pod.GracePath,
                $"{seen}, but {rest}: it is killed before it has drained.",
                isDefault ? Severity.Info : null,
                timeout < 86400 ? Fix.To(workload.Pod.GracePath, (int)Math.Ceiling(wait.Value + timeout) + 5) : null);
        }

        var declared = workload.DeclaredNumber(Declarations.DrainSeconds);
        if (declared is null && workload.IsServed != true)
            return workload.IsServed is null ? Verdict.Unknown : Verdict.Pass;
        var drain = declared ?? context.Options.DrainSeconds;
        return timeout < drain
            ? context.Fail(workload.Pod.GracePath, $"{seen}, but requests take up to {drain} seconds to end: the host aborts them.")
            : Verdict.Pass;
    }

    private static string Text(double seconds) => seconds.ToString("0.##", CultureInfo.InvariantCulture);
}
