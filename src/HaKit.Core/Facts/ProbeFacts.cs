using HaKit.Tree;

namespace HaKit.Facts;

/// <summary>A probe with the API's defaults filled in; numbers are null where they cannot be known.</summary>
internal sealed class ProbeFacts(Node node, FieldPath path)
{
    public Node Node { get; } = node;

    public FieldPath Path { get; } = path;

    public int? InitialDelay { get; } = node.Number("initialDelaySeconds", ApiDefaults.ProbeDelay);

    public int? Period { get; } = Positive(node, "periodSeconds", ApiDefaults.ProbePeriod);

    public int? Timeout { get; } = Positive(node, "timeoutSeconds", ApiDefaults.ProbeTimeout);

    public int? Failures { get; } = Positive(node, "failureThreshold", ApiDefaults.ProbeFailures);

    public int? Successes { get; } = Positive(node, "successThreshold", ApiDefaults.ProbeSuccesses);

    /// <summary>Seconds of failing until the kubelet acts: period times failure threshold.</summary>
    public int? DetectionSeconds => Period * Failures;

    /// <summary>
    /// When the probe has succeeded for a container that answers from so many seconds on: probes run every period after the initial
    /// delay. Numbers that
    /// cannot be known are taken to be the defaults.
    /// </summary>
    public double SucceedsAfter(double answersFrom)
    {
        var delay = InitialDelay ?? ApiDefaults.ProbeDelay;
        var period = Period ?? ApiDefaults.ProbePeriod;
        var failed = Math.Max(0, Math.Ceiling((answersFrom - delay) / period));
        return delay + (failed + (Successes ?? ApiDefaults.ProbeSuccesses) - 1) * period;
    }

    public Node? HttpGet => Node.Get("httpGet");

    public Node? TcpSocket => Node.Get("tcpSocket");

    public Node? Exec => Node.Get("exec");

    public Node? Grpc => Node.Get("grpc");

    /// <summary>The port node of an HTTP or TCP probe.</summary>
    public Node? Port => HttpGet.Get("port") ?? TcpSocket.Get("port");

    /// <summary>True where the probe asks a host other than the pod.</summary>
    public bool AsksAnotherHost => (HttpGet ?? TcpSocket).Has("host") == true;

    public FieldPath PortPath => Path.Child(HttpGet is null ? "tcpSocket" : "httpGet", "port");

    /// <summary>Defaulting replaces 0 as it does an absent value.</summary>
    private static int? Positive(Node node, string key, int absent) => node.Number(key, absent) is var value && value == 0 ? absent : value;
}
