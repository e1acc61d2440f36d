using HaKit.Validation.Formats;
using HaKit.Workloads;

namespace HaKit;

/// <summary>Who may open connections to a workload (<c>AllowFrom</c>), or what it may open connections to (<c>AllowTo</c>).</summary>
public sealed record Peer
{
    private Peer(PeerKind kind, string? workload = null, string? inNamespace = null)
    {
        Kind = kind;
        WorkloadName = workload;
        NamespaceName = inNamespace;
    }

    internal PeerKind Kind { get; }

    internal string? WorkloadName { get; }

    internal string? NamespaceName { get; }

    internal string? Block { get; private init; }

    internal IReadOnlyList<string> Except { get; private init; } = [];

    /// <summary>None means every port.</summary>
    internal IReadOnlyList<PeerPort> Ports { get; private init; } = [];

    /// <summary>The pods of a HaKit workload, in the same namespace unless another is named.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static Peer Workload(string name, string? inNamespace = null) =>
        new(PeerKind.Pods, Check.DnsLabel(name, "Peer"), inNamespace is null ? null : Check.DnsLabel(inNamespace, "Namespace"));

    /// <summary>Every pod of a namespace, such as the one an ingress controller runs in.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    public static Peer Namespace(string name) => new(PeerKind.Pods, null, Check.DnsLabel(name, "Namespace"));

    /// <summary>Every pod of the workload's own namespace.</summary>
    public static Peer SameNamespace { get; } = new(PeerKind.Pods);

    /// <summary>Addresses outside of the cluster: <c>Peer.Cidr("10.0.0.0/8", except: "10.1.0.0/16")</c>.</summary>
    /// <exception cref="ArgumentException">Not a network such as 10.0.0.0/8.</exception>
    public static Peer Cidr(string block, params string[] except) => new(PeerKind.Addresses)
    {
        Block = Network(block, nameof(block)),
        Except = Array.ConvertAll(Check.NotNull(except), part => Network(part, nameof(except))),
    };

    /// <summary>Everybody, inside and outside of the cluster; mostly with <see cref="OnPort"/>.</summary>
    public static Peer Anyone { get; } = new(PeerKind.Anyone);

    /// <summary>The cluster's DNS: port 53 of the pods labelled <c>k8s-app: kube-dns</c> in kube-system. <c>AllowTo</c> always includes it.</summary>
    public static Peer Dns { get; } = new(PeerKind.Dns, null, "kube-system") { Ports = [new PeerPort(53, "UDP"), new PeerPort(53, "TCP")] };

    /// <summary>On this port only: the workload's own with <c>AllowFrom</c>, the peer's with <c>AllowTo</c>; by number or name of the container's port. Appends.</summary>
    /// <exception cref="ArgumentException">A malformed port.</exception>
    public Peer OnPort(PortRef port, bool udp = false) => this with { Ports = [.. Ports, new PeerPort(Check.NotNull(port), udp ? "UDP" : "TCP")] };

    private static string Network(string? text, string parameter) => Addresses.ParseNetwork(Check.NotNull(text, parameter)) is not null
        ? text!
        : throw new ArgumentException($"Peer.Cidr '{Check.Shown(text!)}': must be a network, such as '10.0.0.0/8' or '2001:db8::/32'.", parameter);
}
