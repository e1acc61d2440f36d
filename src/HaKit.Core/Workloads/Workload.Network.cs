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

    /// <summary>Routes a host and path to the workload's Service, by an Ingress; appends. Needs <see cref="Expose"/>. In an environment the
    /// hosts of its base are replaced by those that it gives.</summary>
    /// <param name="host">Such as <c>shop.example.com</c>, or <c>*.example.com</c>.</param>
    /// <param name="path">All paths below it; default all.</param>
    /// <param name="tlsSecret">The Secret with the certificate; default plain HTTP.</param>
    /// <param name="className">The ingress class; default is the cluster's.</param>
    /// <param name="exact">This path alone, and none below it.</param>
    /// <exception cref="ArgumentException">A malformed host, path or name.</exception>
    public Workload Ingress(string host, string path = "/", string? tlsSecret = null, string? className = null, bool exact = false) => With((s, at) => s with
    {
        Network = s.Network with
        {
            Ingresses =
            [
                .. Own(s.Network.Ingresses, s.SealedCalls),
                Sourced.By(at, new IngressSpec(
                    Check.Host(host),
                    Check.HttpPath(path),
                    tlsSecret is null ? null : Check.DnsName(tlsSecret, "TLS Secret"),
                    className is null ? null : Check.DnsName(className, "Ingress class"),
                    exact)),
            ],
        },
    });

    /// <summary>Leaves out every host that <see cref="Ingress"/> and <see cref="Route"/> have set so far, so that an environment can set its own.</summary>
    public Workload WithoutHosts() => WithNetwork((n, _) => n with { Ingresses = [], Routes = [], IngressAnnotations = [] });

    /// <summary>
    /// Annotates the Ingress alone, for what its controller reads there: <c>.AnnotateIngress("nginx.ingress.kubernetes.io/rewrite-target", "/")</c>.
    /// The same key twice: the last wins. Needs <see cref="Ingress"/>.
    /// </summary>
    /// <exception cref="ArgumentException">A malformed key, a null value.</exception>
    public Workload AnnotateIngress(string key, string value) => WithNetwork((n, at) => n with
    {
        IngressAnnotations = n.IngressAnnotations.Upsert(Sourced.By(at, new Pair(Check.LabelKey(key, "Annotation"), Check.NotNull(value))), int.MaxValue, a => a.Name),
    });

    /// <summary>Annotates the Service alone, for what a cloud's load balancer reads there. The same key twice: the last wins. Needs <see cref="Expose"/>.</summary>
    /// <exception cref="ArgumentException">A malformed key, a null value.</exception>
    public Workload AnnotateService(string key, string value) => WithNetwork((n, at) => n with
    {
        ServiceAnnotations = n.ServiceAnnotations.Upsert(Sourced.By(at, new Pair(Check.LabelKey(key, "Annotation"), Check.NotNull(value))), int.MaxValue, a => a.Name),
    });

    /// <summary>
    /// Routes a host and path to the workload's Service, by an HTTPRoute of the Gateway API; appends: <c>.Route("shop.example.com", gateway: "public")</c>.
    /// Needs <see cref="Expose"/>, and the Gateway in the cluster.
    /// </summary>
    /// <param name="host">Such as <c>shop.example.com</c>, or <c>*.example.com</c>.</param>
    /// <param name="gateway">The Gateway's name.</param>
    /// <param name="path">All paths below it; default all.</param>
    /// <param name="gatewayNamespace">The Gateway's namespace; default is the workload's.</param>
    /// <param name="listener">The Gateway's listener; default all that take the host.</param>
    /// <exception cref="ArgumentException">A malformed host, path or name.</exception>
    public Workload Route(string host, string gateway, string path = "/", string? gatewayNamespace = null, string? listener = null) => With((s, at) => s with
    {
        Network = s.Network with
        {
            Routes =
            [
                .. Own(s.Network.Routes, s.SealedCalls),
                Sourced.By(at, new RouteSpec(
                    Check.Host(host),
                    Check.DnsName(gateway, "Gateway"),
                    Check.HttpPath(path),
                    gatewayNamespace is null ? null : Check.DnsLabel(gatewayNamespace, "Namespace"),
                    listener is null ? null : Check.DnsName(listener, "Listener"))),
            ],
        },
    });

    /// <summary>Lets Prometheus read the pods' metrics, by a PodMonitor of the Prometheus operator.</summary>
    /// <param name="path">Where the metrics are.</param>
    /// <param name="port">The container's port; default is the first that is declared.</param>
    /// <param name="every">How often; default is Prometheus' own.</param>
    /// <exception cref="ArgumentException">A malformed path, port or time.</exception>
    public Workload Scrape(string path = "/metrics", PortRef? port = null, TimeSpan? every = null) => WithNetwork((n, at) => n with
    {
        Scrape = Sourced.By(at, new ScrapeSpec(Check.HttpPath(path), port, every is { } time ? Check.Seconds(time, 1, "Scrape every", nameof(every)) : null)),
    });

    /// <summary>
    /// Lets only these peers open connections to the workload, by a NetworkPolicy; appends. Default: everybody. The kubelet's probes always pass. In an
    /// environment the peers of its base are replaced by those that it gives.
    /// </summary>
    /// <exception cref="ArgumentException">No peer.</exception>
    public Workload AllowFrom(params Peer[] peers) => With((s, at) => s with
    {
        Network = s.Network with { AllowedPeers = Allow(s.Network.AllowedPeers, peers, at, s.SealedCalls, "AllowFrom", "SameNamespace") },
    });

    /// <summary>
    /// Lets the workload open connections to these peers only, and to the cluster's DNS, by a NetworkPolicy; appends. Default: to everything.
    /// <c>.AllowTo(Peer.Workload("database").OnPort(5432), Peer.Cidr("203.0.113.0/24").OnPort(443))</c>.
    /// </summary>
    /// <exception cref="ArgumentException">No peer.</exception>
    public Workload AllowTo(params Peer[] peers) => With((s, at) => s with
    {
        Network = s.Network with { AllowedTargets = Allow(s.Network.AllowedTargets, peers, at, s.SealedCalls, "AllowTo", "Workload(\"database\")") },
    });

    private static IReadOnlyList<Sourced<Peer>> Allow(IReadOnlyList<Sourced<Peer>> known, Peer[] peers, Tree.Place at, int baseCalls, string verb, string example) =>
        Check.NotNull(peers).Length == 0
            ? throw new ArgumentException($"{verb}: no peer is given: name at least one, such as Peer.{example}.", nameof(peers))
            :
            [
                .. Own(known, baseCalls),
                .. Array.ConvertAll(peers, peer => Sourced.By(at, Check.NotNull(peer, nameof(peers)))),
            ];

    /// <summary>Hosts and peers that an environment gives stand for those of its base: it says anew where the workload is reached, and by whom.</summary>
    private static IEnumerable<Sourced<T>> Own<T>(IReadOnlyList<Sourced<T>> known, int baseCalls) => known.Where(item => item.Place.Line > baseCalls);
}
