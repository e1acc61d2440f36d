using HaKit.Workloads;

namespace HaKit;

/// <summary>What a HorizontalPodAutoscaler measures, and the value it aims at, for <c>Autoscale</c>.</summary>
public sealed record Metric
{
    private Metric(MetricKind kind, string name)
    {
        Kind = kind;
        Name = name;
    }

    internal MetricKind Kind { get; }

    internal string Name { get; }

    internal int Utilization { get; private init; }

    internal Quantity Average { get; private init; }

    internal string? ContainerName { get; private init; }

    internal ObjectReference? Described { get; private init; }

    internal IReadOnlyList<Pair> Selector { get; private init; } = [];

    /// <summary>CPU use in percent of the request, averaged over the pods.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public static Metric Cpu(int percent) => Resource("cpu", percent);

    /// <summary>Memory use in percent of the request, averaged over the pods. Memory that is seldom given back keeps the replicas up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public static Metric Memory(int percent) => Resource("memory", percent);

    /// <summary>A custom metric of the pods, averaged over them: <c>Metric.Pods("http_requests_per_second", "100")</c>. Needs a metrics adapter.</summary>
    /// <exception cref="ArgumentException">An empty name; an average that is not above zero.</exception>
    public static Metric Pods(string name, Quantity average) => new(MetricKind.Pods, Check.NotBlank(name, "Metric")) { Average = Positive(average) };

    /// <summary>A metric from outside of the cluster, such as the length of a queue, divided by the number of pods. Needs a metrics adapter.</summary>
    /// <param name="name">The metric's name.</param>
    /// <param name="average">Wanted value per pod.</param>
    /// <param name="labels">Which series of the metric.</param>
    /// <exception cref="ArgumentException">An empty name; an average that is not above zero; a malformed label.</exception>
    public static Metric External(string name, Quantity average, params (string Key, string Value)[] labels) => new(MetricKind.External, Check.NotBlank(name, "Metric"))
    {
        Average = Positive(average),
        Selector = Array.ConvertAll(
            Check.NotNull(labels), label => new Pair(Check.LabelKey(label.Key, "Metric label", nameof(labels)), Check.LabelValue(label.Value, $"Metric label {label.Key}", nameof(labels)))),
    };

    /// <summary>A metric of another object, such as the requests of an Ingress, divided by the number of pods. Needs a metrics adapter.</summary>
    /// <param name="apiVersion">Such as <c>networking.k8s.io/v1</c>.</param>
    /// <param name="kind">Such as <c>Ingress</c>.</param>
    /// <param name="name">The object's name, in the workload's namespace.</param>
    /// <param name="metric">The metric's name.</param>
    /// <param name="average">Wanted value per pod.</param>
    /// <exception cref="ArgumentException">An empty name; an average that is not above zero.</exception>
    public static Metric Object(string apiVersion, string kind, string name, string metric, Quantity average) => new(MetricKind.Object, Check.NotBlank(metric, "Metric"))
    {
        Average = Positive(average),
        Described = new ObjectReference(Check.NotBlank(apiVersion, "API version"), Check.NotBlank(kind, "Kind"), "", Check.DnsName(name, "Metric object")),
    };

    /// <summary>Measures one container only. By default <see cref="Cpu"/> and <see cref="Memory"/> measure the main container where there are sidecars.</summary>
    /// <exception cref="ArgumentException">A malformed name.</exception>
    /// <exception cref="InvalidOperationException">Not a CPU or memory metric.</exception>
    public Metric OfContainer(string name) => Kind == MetricKind.Resource
        ? this with { ContainerName = Check.DnsLabel(name, "Container name") }
        : throw new InvalidOperationException("OfContainer: only CPU and memory are measured per container; use Metric.Cpu or Metric.Memory.");

    private static Metric Resource(string name, int percent) =>
        new(MetricKind.Resource, name) { Utilization = Check.AtLeast(percent, 1, "Metric " + name, nameof(percent)) };

    private static Quantity Positive(Quantity average) => average.Value > 0
        ? average
        : throw new ArgumentOutOfRangeException(nameof(average), $"Metric average {average}: must be above zero.");
}
