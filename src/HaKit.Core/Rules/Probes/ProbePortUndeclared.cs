using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK5004: a probe on a port name that its container does not declare never succeeds. A number needs no declaration and is reported as
/// information only. A probe of another host is not asked about.
/// </summary>
internal sealed class ProbePortUndeclared : WorkloadRule
{
    public override RuleDescriptor Descriptor => Catalog.ProbePortUndeclared;

    public override Verdict Check(WorkloadFacts workload, RuleContext context)
    {
        var verdict = Verdict.NotApplicable;
        foreach (var container in workload.Pod.Running)
        {
            foreach (var (name, probe) in new[] { ("livenessProbe", container.Liveness), ("readinessProbe", container.Readiness), ("startupProbe", container.Startup) })
            {
                if (probe is null)
                    continue;
                var found = CheckProbe(container, name, probe, context);
                verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable ? found : verdict;
            }
        }

        return verdict;
    }

    private static Verdict CheckProbe(ContainerFacts container, string name, ProbeFacts probe, RuleContext context)
    {
        var handler = probe.HttpGet ?? probe.TcpSocket;
        if (handler.Has("host") == true || (probe.Port is null && probe.Grpc is null))
            return Verdict.NotApplicable;
        var port = probe.Port ?? probe.Grpc.Get("port");
        var path = probe.Port is null ? probe.Path.Child("grpc", "port") : probe.PortPath;
        if (port is not ScalarNode scalar || Serving.Owns(container, port) is not { } declared)
            return Verdict.Unknown;
        if (declared)
            return Verdict.Pass;
        return scalar.Kind == NodeKind.Integer
            ? context.Fail(path, $"{name} of container {container.Name} asks port {scalar.Text}, which the container does not declare.", Severity.Info)
            : context.Fail(path, $"{name} of container {container.Name} asks port {scalar.Text}, and no port of that name is declared: it never succeeds.");
    }
}
