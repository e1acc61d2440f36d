using System.Globalization;
using HaKit.Facts.Scheduling;
using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>What a container of a pod is (S9).</summary>
internal enum ContainerRole
{
    Regular,

    /// <summary>An init container with <c>restartPolicy: Always</c>: a native sidecar.</summary>
    Sidecar,

    Init,
}

/// <summary>One port that a container declares; members are null where they cannot be known.</summary>
internal sealed record PortFacts(string? Name, int? Number, int? HostPort, string? Protocol, FieldPath Path);

/// <summary>One container of a pod.</summary>
internal sealed class ContainerFacts
{
    private const int IndexPortsFrom = 32;

    private IReadOnlyList<PortFacts>? ports;
    private bool? portsAreKnown;
    private ILookup<string?, PortFacts>? portsByName;
    private ILookup<string?, PortFacts>? portsByNumber;

    public ContainerFacts(Node node, FieldPath path, ContainerRole role)
    {
        Node = node;
        Path = path;
        Role = role;
        Name = node.TextOr("name", "") is { Length: > 0 } name ? name : "?";
        Readiness = Probe("readinessProbe");
        Liveness = Probe("livenessProbe");
        Startup = Probe("startupProbe");
    }

    public Node Node { get; }

    public FieldPath Path { get; }

    public ContainerRole Role { get; }

    /// <summary>As messages call it: a question mark where it is absent, or cannot be known.</summary>
    public string Name { get; }

    public bool IsUnknown => Node is UnknownNode;

    /// <summary>Null where absent; see <see cref="ProbeIsAbsent"/> before reporting that.</summary>
    public ProbeFacts? Readiness { get; }

    public ProbeFacts? Liveness { get; }

    public ProbeFacts? Startup { get; }

    public Node? PreStop => Node.Get("lifecycle", "preStop");

    public FieldPath PreStopPath => Path.Child("lifecycle", "preStop");

    public bool PortsAreKnown => portsAreKnown ??= !Node.IsUnknownList("ports");

    public IReadOnlyList<PortFacts> Ports => ports ??= ReadPorts();

    /// <summary>True where the probe is known to be absent.</summary>
    public bool ProbeIsAbsent(string field) => Node.Has(field) == false;

    /// <summary>
    /// Whether a port of this name or number is declared, for the protocol where one is given; nothing where that cannot be known.
    /// </summary>
    public bool? Declares(Node? port, string? protocol = null)
    {
        if (port is not ScalarNode wanted)
            return port is UnknownNode ? null : false;
        var isNumber = wanted.Kind == NodeKind.Integer;
        bool? found = PortsAreKnown ? false : null;
        foreach (var declared in PortsLike(wanted, isNumber))
        {
            var same = isNumber
                ? Same(declared.Number, wanted.AsInt64())
                : declared.Name is { } name ? name == wanted.Text : null;
            found = Trilean.Or(found, protocol is null || declared.Protocol is null ? same : Trilean.And(same, declared.Protocol == protocol));
        }

        return found;

        static bool? Same(int? number, long? value) => number is { } one ? one == value : null;
    }

    public bool? Declares(int number) => Declares(ScalarNode.Integer(number, Place.None));

    /// <summary>Whether one of the probes asks this port, by number or by a declared name.</summary>
    public bool Probes(Node? port)
    {
        if (Resolve(port) is not { } number)
            return false;
        foreach (var probe in new[] { Readiness, Liveness, Startup })
        {
            if (probe is not null && !probe.AsksAnotherHost && Resolve(probe.Port ?? probe.Grpc.Get("port")) == number)
                return true;
        }

        return false;
    }

    /// <summary>The number behind a port node: a number itself, or a declared name.</summary>
    public int? Resolve(Node? port)
    {
        if (port is not ScalarNode scalar)
            return null;
        if (scalar.AsInt64() is { } number)
            return (int)number;
        foreach (var declared in PortsLike(scalar, isNumber: false))
        {
            if (declared.Name == scalar.Text)
                return declared.Number;
        }

        return null;
    }

    /// <summary>The ports that may be meant: of very many, those of the name or number and those without a known one.</summary>
    private IEnumerable<PortFacts> PortsLike(ScalarNode wanted, bool isNumber)
    {
        if (Ports.Count < IndexPortsFrom)
            return Ports;
        var index = isNumber
            ? portsByNumber ??= Ports.ToLookup(port => port.Number?.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal)
            : portsByName ??= Ports.ToLookup(port => port.Name, StringComparer.Ordinal);
        var key = isNumber ? wanted.AsInt64()?.ToString(CultureInfo.InvariantCulture) : wanted.Text;
        return key is null ? index[null] : index[key].Concat(index[null]);
    }

    private ProbeFacts? Probe(string field) => Node is not UnknownNode && Node.Get(field) is { } probe ? new ProbeFacts(probe, Path.Child(field)) : null;

    private PortFacts[] ReadPorts()
    {
        var items = Node.Items("ports");
        if (items.Count == 0)
            return [];
        var path = Path.Child("ports");
        var read = new PortFacts[items.Count];
        for (var i = 0; i < read.Length; i++)
        {
            var item = items[i];
            read[i] = new PortFacts(
                item.TextOr("name", ""),
                item.Number("containerPort", 0),
                item.Number("hostPort", 0),
                item.TextOr("protocol", "TCP"),
                path.Index(i));
        }

        return read;
    }
}
