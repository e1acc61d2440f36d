using HaKit.Workloads;

namespace HaKit;

/// <summary>
/// A question the kubelet asks a container: over HTTP, TCP, gRPC or by running a command in it. Defaults are the API's: asked every 10 s, from the
/// container's start on, one second to answer, three failures in a row to fail.
/// </summary>
public sealed record Probe
{
    private Probe(ProbeHandler handler) => Handler = handler;

    internal ProbeHandler Handler { get; private init; }

    internal int? InitialDelaySeconds { get; private init; }

    internal int? PeriodSeconds { get; private init; }

    internal int? TimeoutSeconds { get; private init; }

    internal int? FailureThreshold { get; private init; }

    internal int? SuccessThreshold { get; private init; }

    /// <summary>GET <paramref name="path"/>; a status of 200 to 399 is a yes.</summary>
    /// <exception cref="ArgumentException">A path that does not start with '/', a malformed port.</exception>
    public static Probe Http(string path, PortRef port) => new(new ProbeHandler.Http(Check.HttpPath(path), Check.NotNull(port)));

    /// <summary>As <see cref="Http"/>, over HTTPS; the certificate is not verified.</summary>
    /// <exception cref="ArgumentException">A path that does not start with '/', a malformed port.</exception>
    public static Probe Https(string path, PortRef port) => new(new ProbeHandler.Http(Check.HttpPath(path), Check.NotNull(port)) { Scheme = "HTTPS" });

    /// <summary>A connection that opens is a yes.</summary>
    /// <exception cref="ArgumentException">A malformed port.</exception>
    public static Probe Tcp(PortRef port) => new(new ProbeHandler.Tcp(Check.NotNull(port)));

    /// <summary>The gRPC health service; <paramref name="service"/> names one of its services, null asks for the server as a whole.</summary>
    /// <exception cref="ArgumentException">Not a port number: Kubernetes takes no port name here.</exception>
    public static Probe Grpc(int port, string? service = null) => new(new ProbeHandler.Grpc(Check.Port(port), service));

    /// <summary>Runs a command in the container; exit code 0 is a yes. It is run directly: a shell line needs <c>"sh", "-c", "…"</c>.</summary>
    /// <exception cref="ArgumentException">An empty command.</exception>
    public static Probe Exec(params string[] command) => new(new ProbeHandler.Exec(Check.Command(command, "Probe command")));

    /// <summary>Adds a request header; appends.</summary>
    /// <exception cref="ArgumentException">A name with anything but letters, digits and '-'.</exception>
    /// <exception cref="InvalidOperationException">Not an HTTP probe.</exception>
    public Probe Header(string name, string value) => this with
    {
        Handler = Handler is ProbeHandler.Http http
            ? http with { Headers = [.. http.Headers, new(Check.HeaderName(name), Check.NotNull(value))] }
            : throw new InvalidOperationException("Header: only an HTTP probe sends headers; use Probe.Http."),
    };

    /// <summary>The first question comes this long after the container's start. Default 0 s. Prefer <c>StartedWhen</c> for slow starts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, not whole seconds, or over a day.</exception>
    public Probe After(TimeSpan delay) => this with { InitialDelaySeconds = Check.Seconds(delay, 0, "After") };

    /// <summary>Time from question to question. Default 10 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1 s, not whole seconds, or over a day.</exception>
    public Probe Every(TimeSpan period) => this with { PeriodSeconds = Check.Seconds(period, 1, "Every") };

    /// <summary>Time to answer; no answer counts as a no. Default 1 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1 s, not whole seconds, or over a day.</exception>
    public Probe Timeout(TimeSpan timeout) => this with { TimeoutSeconds = Check.Seconds(timeout, 1, "Timeout") };

    /// <summary>So many noes in a row fail it. Default 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public Probe FailAfter(int failures) => this with { FailureThreshold = Check.AtLeast(failures, 1, "FailAfter") };

    /// <summary>So many yeses in a row make a failed probe succeed again. Default 1; only a readiness probe may ask for more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public Probe SucceedAfter(int successes) => this with { SuccessThreshold = Check.AtLeast(successes, 1, "SucceedAfter") };
}
