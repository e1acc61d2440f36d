namespace HaKit;

/// <summary>One fault, played to its end. Immutable.</summary>
public sealed class Timeline
{
    internal Timeline(Fault fault, IReadOnlyList<WorkloadTimeline> workloads, IReadOnlyList<TraceEntry> trace, double duration)
    {
        Fault = fault;
        Workloads = workloads;
        Trace = trace;
        DurationSeconds = duration;
    }

    /// <summary>The fault, with the node, zone or workload it was played on.</summary>
    public Fault Fault { get; }

    /// <summary>The workloads that the fault touched, in the order of the manifests.</summary>
    public IReadOnlyList<WorkloadTimeline> Workloads { get; }

    /// <summary>Everything that happened, in order.</summary>
    public IReadOnlyList<TraceEntry> Trace { get; }

    /// <summary>When the last thing happened.</summary>
    public double DurationSeconds { get; }

    /// <summary>True where it completes for every workload it touched.</summary>
    public bool Completes => Workloads.All(workload => workload.Completes);

    /// <summary>The node of every pod before the fault, and after it.</summary>
    internal PodMap Before { get; init; } = PodMap.Empty;

    internal PodMap After { get; init; } = PodMap.Empty;

    /// <summary>What the fault did to a workload; null where it did not touch it.</summary>
    /// <param name="workload">Its name, or <c>namespace/name</c>.</param>
    public WorkloadTimeline? this[string workload] => Workloads.FirstOrDefault(item => item.IsNamed(workload));
}

/// <summary>Pods per node and workload, for maps.</summary>
internal sealed record PodMap(IReadOnlyList<(string Node, string Workload, int Ready, int Other)> Places, IReadOnlyCollection<string> Lost, IReadOnlyCollection<string> Cordoned)
{
    public static PodMap Empty { get; } = new([], [], []);
}
