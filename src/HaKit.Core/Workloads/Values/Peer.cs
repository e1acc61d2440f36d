using HaKit.Workloads;

namespace HaKit;

/// <summary>Who may open connections to a workload.</summary>
public sealed record Peer
{
    private Peer(string? workload, string? inNamespace)
    {
        WorkloadName = workload;
        NamespaceName = inNamespace;
    }

    internal string? WorkloadName { get; }

    internal string? NamespaceName { get; }

    /// <summary>The pods of a HaKit workload, in the same namespace unless another is named.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static Peer Workload(string name, string? inNamespace = null) =>
        new(Check.DnsLabel(name, "Peer"), inNamespace is null ? null : Check.DnsLabel(inNamespace, "Namespace"));

    /// <summary>Every pod of a namespace, such as the one an ingress controller runs in.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static Peer Namespace(string name) => new(null, Check.DnsLabel(name, "Namespace"));

    /// <summary>Every pod of the workload's own namespace.</summary>
    public static Peer SameNamespace { get; } = new(null, null);
}
