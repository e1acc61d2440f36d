using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>Declares a port that the main container listens on, by number and, if given, by a name for probes and Services to use; appends.</summary>
    /// <param name="port">1 to 65535.</param>
    /// <param name="name">1 to 15 lower-case letters, digits or '-'.</param>
    /// <param name="hostPort">Also takes this port of the node, so that at most one replica fits a node (HAK3008). Default: none.</param>
    /// <param name="udp">UDP instead of TCP.</param>
    /// <exception cref="ArgumentException">A malformed number or name.</exception>
    public Workload Port(int port, string? name = null, int? hostPort = null, bool udp = false) =>
        With((s, at) => s with { Main = s.Main.WithPort(at, port, name, hostPort, udp, s.SealedCalls) });

    /// <summary>
    /// Gives the workload a Service, named like it, on this port; appends. Only pods that are ready get its traffic, so it wants a <c>ReadyWhen</c>.
    /// </summary>
    /// <param name="port">The Service's port.</param>
    /// <param name="to">The container's port; default is the first that is declared, or the same number.</param>
    /// <exception cref="ArgumentException">A malformed port.</exception>
    public Workload Expose(int port, PortRef? to = null) => With((s, at) => s with
    {
        Network = s.Network with
        {
            Exposed = s.Network.Exposed.Upsert(Sourced.By(at, new ExposeSpec(Check.Port(port), to)), s.SealedCalls, e => Check.Text(e.Port)),
        },
    });

    /// <summary>How the Service is reached. Default: from inside the cluster.</summary>
    public Workload ExposeAs(ServiceType type) => WithNetwork((n, at) => n with { Type = Sourced.By(at, type) });

    /// <summary>Where the Service prefers to send requests: near is fast and cheap, but wants replicas in every zone (HAK6008). Default: anywhere.</summary>
    public Workload PreferTraffic(TrafficPreference preference) => WithNetwork((n, at) => n with { Preference = Sourced.By(at, preference) });

    /// <summary>Routes a host and path to the workload's Service, by an Ingress; appends. Needs <see cref="Expose"/>.</summary>
    /// <param name="host">Such as <c>shop.example.com</c>, or <c>*.example.com</c>.</param>
    /// <param name="path">All paths below it; default all.</param>
    /// <param name="tlsSecret">The Secret with the certificate; default plain HTTP.</param>
    /// <param name="className">The ingress class; default is the cluster's.</param>
    /// <exception cref="ArgumentException">A malformed host, path or name.</exception>
    public Workload Ingress(string host, string path = "/", string? tlsSecret = null, string? className = null) => WithNetwork((n, at) => n with
    {
        Ingresses =
        [
            .. n.Ingresses,
            Sourced.By(at, new IngressSpec(
                Check.Host(host),
                Check.HttpPath(path),
                tlsSecret is null ? null : Check.DnsName(tlsSecret, "TLS Secret"),
                className is null ? null : Check.DnsName(className, "Ingress class"))),
        ],
    });

    /// <summary>Lets only these peers open connections to the workload, by a NetworkPolicy; appends. Default: everybody. The kubelet's probes always pass.</summary>
    /// <exception cref="ArgumentException">No peer.</exception>
    public Workload AllowFrom(params Peer[] peers) => WithNetwork((n, at) => n with
    {
        AllowedPeers = Check.NotNull(peers).Length > 0
            ? [.. n.AllowedPeers, .. Array.ConvertAll(peers, peer => Sourced.By(at, Check.NotNull(peer, nameof(peers))))]
            : throw new ArgumentException("AllowFrom: no peer is given: name at least one, such as Peer.SameNamespace.", nameof(peers)),
    });
}
