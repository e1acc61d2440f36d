using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>HAK9202: a path that the app does not map answers 404, which is a failure to the kubelet.</summary>
internal sealed class ProbePathNotMapped : WorkloadRule
{
    private const int MostNamed = 3;

    public override RuleDescriptor Descriptor => Catalog.ProbePathNotMapped;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        if (context.HostedIn(workload) is not { } hosted)
            return Verdict.NotApplicable;
        var verdict = Verdict.NotApplicable;
        foreach (var (name, probe) in AskedPorts.Probes(hosted.Container))
        {
            if (probe.HttpGet is null || probe.HttpGet.Has("host") == true)
                continue;
            var found = Check(hosted, workload, name, probe, context);
            verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable ? found : verdict;
        }

        return verdict;
    }

    private static Verdict Check(HostedContainer hosted, WorkloadFacts workload, string name, ProbeFacts probe, RuleContext context)
    {
        var host = hosted.Host;
        if (probe.HttpGet is UnknownNode || host.Routes is not { } routes || probe.HttpGet.TextOr("path", "/") is not { } path || hosted.Container.Resolve(probe.Port) is not { } port)
            return Verdict.Unknown;
        if (HostSettings.Listening(host, hosted.Container) is { } listening)
        {
            // Where the app does not listen is HAK9203's.
            if (!listening.Any(endpoint => endpoint.Port == port))
                return Verdict.NotApplicable;
        }
        else if (host.Numbers.Contains(port) || !AskedPorts.BelongToTheContainer(workload, hosted.Container, port))
        {
            return Verdict.Unknown;
        }

        var asked = path.Length == 0 ? "/" : path;
        if (routes.Any(route => route.MayAnswer(asked)))
            return Verdict.Pass;
        if (host.ServesFiles && (asked.EndsWith("/", StringComparison.Ordinal) || asked.IndexOf('.') >= 0))
            return Verdict.Unknown;
        return context.Fail(
            probe.Path.Child("httpGet", "path"),
            $"{name} of container {hosted.Container.Name} asks GET {asked}, which {host.Name} does not map: it answers 404. {Mapped(routes)}",
            hosted.IsNamed ? null : Severity.Warning);
    }

    private static string Mapped(IReadOnlyList<RoutePattern> routes)
    {
        var checks = routes.Where(route => route.IsHealthCheck).Select(route => route.Text).Distinct(StringComparer.Ordinal).Take(MostNamed).ToList();
        return checks.Count == 0 ? "It maps no health check." : $"Its health checks are at {MessageFormat.List(checks)}.";
    }
}
