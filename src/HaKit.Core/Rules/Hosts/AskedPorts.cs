using HaKit.Facts;
using HaKit.Tree;

namespace HaKit.Evaluation;

/// <summary>A port of a container that something connects to.</summary>
/// <param name="Number">The port.</param>
/// <param name="Path">Where it is written.</param>
/// <param name="Who">Who connects, as the beginning of a sentence.</param>
internal sealed record AskedPort(int Number, FieldPath Path, string Who);

/// <summary>The ports of a container that probes and Services connect to, each once.</summary>
internal static class AskedPorts
{
    public static IReadOnlyList<(string Name, ProbeFacts Probe)> Probes(ContainerFacts container)
    {
        var probes = new List<(string, ProbeFacts)>(3);
        if (container.Startup is { } startup)
            probes.Add(("startupProbe", startup));
        if (container.Readiness is { } readiness)
            probes.Add(("readinessProbe", readiness));
        if (container.Liveness is { } liveness)
            probes.Add(("livenessProbe", liveness));
        return probes;
    }

    public static IReadOnlyList<AskedPort> Of(WorkloadFacts workload, ContainerFacts container)
    {
        var asked = new List<AskedPort>();
        foreach (var port in container.Ports)
        {
            if (port is not { Number: > 0 and var number, Protocol: "TCP" })
                continue;
            if (workload.Services.FirstOrDefault(service => service.Ports.Any(target => LeadsTo(target, port))) is { } service)
                Add(number, port.Path.Child("containerPort"), $"Service {service.Object.Name} sends to port {number} of container {container.Name}");
            else if (workload.IsServed == false && container.Ports.Count == 1)
                Add(number, port.Path.Child("containerPort"), $"Container {container.Name} declares port {number}");
        }

        foreach (var (name, probe) in Probes(container))
        {
            var handler = probe.HttpGet ?? probe.TcpSocket ?? probe.Grpc;
            var port = probe.Port ?? probe.Grpc.Get("port");
            if (handler.Has("host") == false && container.Resolve(port) is { } number)
                Add(number, probe.Port is null ? probe.Path.Child("grpc", "port") : probe.PortPath, $"{name} of container {container.Name} asks port {number}");
        }

        return asked;

        void Add(int number, FieldPath path, string who)
        {
            if (!asked.Exists(known => known.Number == number))
                asked.Add(new AskedPort(number, path, who));
        }
    }

    /// <summary>False where another container of the pod, all of which share their ports, may be the one that listens.</summary>
    public static bool BelongToTheContainer(WorkloadFacts workload, ContainerFacts container, int? port = null) =>
        workload.Pod.ContainersAreKnown && (workload.Pod.Running.Count == 1 || (port is { } number && container.Declares(number) == true));

    private static bool LeadsTo(ServicePortFacts target, PortFacts port) => target.TargetPort is ScalarNode scalar
        && (scalar.AsInt64() is { } number ? number == port.Number : port.Name is { Length: > 0 } name && name == scalar.Text);
}
