using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>
/// HAK9203: connections to a port that the app does not listen on are refused. A port whose number stands in the app's source may be listened to by
/// something else than the host.
/// </summary>
internal sealed class PortNotListened : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.PortNotListened;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (context.HostedIn(workload) is not { } hosted || AskedPorts.Of(workload, hosted.Container) is not { Count: > 0 } asked)
            return Verdict.NotApplicable;
        if (HostSettings.Listening(hosted.Host, hosted.Container) is not { Count: > 0 } listening || !AskedPorts.BelongToTheContainer(workload, hosted.Container))
            return Verdict.Unknown;
        // Localhost alone is HAK9204's.
        if (listening.All(endpoint => endpoint.IsLoopback))
            return Verdict.NotApplicable;
        var verdict = Verdict.Pass;
        foreach (var port in asked)
        {
            if (listening.Any(endpoint => endpoint.Port == port.Number))
                continue;
            if (hosted.Host.Numbers.Contains(port.Number))
            {
                verdict = verdict == Verdict.Fail ? verdict : Verdict.Unknown;
                continue;
            }

            verdict = context.Fail(
                port.Path,
                $"{port.Who}, but {hosted.Host.Name} listens on {MessageFormat.List([.. listening.Select(endpoint => endpoint.Text).Distinct(StringComparer.Ordinal)])} alone.",
                hosted.IsNamed ? null : Severity.Warning);
        }

        return verdict;
    }
}
