using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>
/// HAK5004: a probe on a port name that its container does not declare never succeeds; one over TCP on a port that is declared for UDP
/// asks what nobody may answer.
/// A number needs no declaration: it is information where the container declares ports and this is none of them. A probe of another host
/// is not asked about.
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
                var found = CheckProbe(workload, container, name, probe, context);
                verdict = found == Verdict.Fail || verdict == Verdict.NotApplicable ? found : verdict;
            }
        }

        return verdict;
    }

    private static Verdict CheckProbe(WorkloadFacts workload, ContainerFacts container, string name, ProbeFacts probe, RuleContext context)
    {
        if (probe.AsksAnotherHost || (probe.Port is null && probe.Grpc is null))
            return Verdict.NotApplicable;
        var port = probe.Port ?? probe.Grpc.Get("port");
        var path = probe.Port is null ? probe.Path.Child("grpc", "port") : probe.PortPath;
        if (port is not ScalarNode scalar || container.Declares(port) is not { } declared)
            return Verdict.Unknown;
        var asks = $"{name} of container {container.Name} asks port {scalar.Text}";
        if (declared)
        {
            return container.Declares(Number(container, scalar), "TCP") != false
                ? Verdict.Pass
                : context.Fail(
                    path,
                    $"{asks} over TCP, but the container declares it for {Protocols(container, scalar)} only: unless the program answers TCP there too, it never succeeds.",
                    Severity.Warning,
                    remediation: "Ask a port that answers over TCP, or use an exec probe.",
                    title: "Probe asks over TCP what is declared for another protocol");
        }

        if (scalar.Kind != NodeKind.Integer)
            return context.Fail(path, $"{asks}, and no port of that name is declared: it never succeeds.");
        // Where no port is declared at all, or another container of the pod declares this one, nothing hints at a slip.
        return container.Ports.Count == 0 || workload.Pod.Running.Any(other => other.Declares(port) != false)
            ? Verdict.Pass
            : context.Fail(
                path,
                $"{asks}, which the container does not declare.",
                Severity.Info,
                remediation: "Declare the port, or ask one that is declared.");
    }

    /// <summary>A number declared for several protocols answers for each; a name stands for its number.</summary>
    private static ScalarNode Number(ContainerFacts container, ScalarNode port) =>
        port.Kind != NodeKind.Integer && container.Resolve(port) is { } number ? ScalarNode.Integer(number, port.Place) : port;

    private static string Protocols(ContainerFacts container, ScalarNode port)
    {
        var number = container.Resolve(port);
        return MessageFormat.List([.. container.Ports.Where(declared => declared.Number == number).Select(declared => declared.Protocol ?? "?").Distinct()]);
    }
}
