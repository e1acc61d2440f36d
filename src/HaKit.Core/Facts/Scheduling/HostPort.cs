using HaKit.Tree;

namespace HaKit.Facts.Scheduling;

/// <summary>A port that a pod takes on its node.</summary>
internal sealed record HostPort(string Ip, string Protocol, int Port)
{
    private const string AnyIp = "0.0.0.0";

    /// <summary>Reads the host ports of a pod's containers and native sidecars; on the host network every port is one.</summary>
    public static IReadOnlyList<HostPort> Read(Node? podSpec)
    {
        var ports = new List<HostPort>();
        var onHost = podSpec.Bool("hostNetwork") == true;
        var sidecars = podSpec.Items("initContainers").Where(PodContainers.IsSidecar);
        foreach (var port in podSpec.Items("containers").Concat(sidecars).SelectMany(container => container.Items("ports")))
        {
            var number = port.Int("hostPort") ?? (onHost ? port.Int("containerPort") : null) ?? 0;
            if (number <= 0)
                continue;
            var ip = port.Text("hostIP");
            ports.Add(new HostPort(string.IsNullOrEmpty(ip) ? AnyIp : ip!, port.Text("protocol") ?? "TCP", (int)number));
        }

        return ports;
    }

    /// <summary>True where two pods with these ports cannot share a node.</summary>
    public bool ConflictsWith(HostPort other) => Port == other.Port && Protocol == other.Protocol
        && (Ip == other.Ip || Ip == AnyIp || other.Ip == AnyIp);
}

/// <summary>How containers are told apart.</summary>
internal static class PodContainers
{
    /// <summary>True for an init container that keeps running beside the others.</summary>
    public static bool IsSidecar(Node initContainer) => initContainer.Text("restartPolicy") == "Always";
}
