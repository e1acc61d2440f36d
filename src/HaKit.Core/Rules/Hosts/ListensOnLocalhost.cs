using HaKit.Facts;

namespace HaKit.Evaluation;

/// <summary>HAK9204: what listens on localhost is reached from its own pod only; probes, Services and other pods connect to the pod's address.</summary>
internal sealed class ListensOnLocalhost : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ListensOnLocalhost;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (context.HostedIn(workload) is not { } hosted || AskedPorts.Of(workload, hosted.Container) is not { Count: > 0 } asked)
            return Verdict.NotApplicable;
        if (HostSettings.Listening(hosted.Host, hosted.Container) is not { Count: > 0 } listening || !AskedPorts.BelongToTheContainer(workload, hosted.Container))
            return Verdict.Unknown;
        var isAlone = listening.All(endpoint => endpoint.IsLoopback);
        var verdict = Verdict.Pass;
        foreach (var port in asked)
        {
            var there = listening.Where(endpoint => endpoint.Port == port.Number).ToList();
            if (hosted.Host.Numbers.Contains(port.Number) && there.Count == 0)
            {
                verdict = Verdict.Unknown;
                continue;
            }

            if (there.Count == 0 ? !isAlone : !there.TrueForAll(endpoint => endpoint.IsLoopback))
                continue;
            var texts = (isAlone ? listening : there).Select(endpoint => endpoint.Text).Distinct(StringComparer.Ordinal);
            return context.Fail(
                port.Path,
                $"{port.Who}, but {hosted.Host.Name} listens {(isAlone ? "" : "there ")}on {MessageFormat.List([.. texts])} alone: nothing outside the pod can connect.",
                hosted.IsNamed ? null : Severity.Warning);
        }

        return verdict;
    }
}
