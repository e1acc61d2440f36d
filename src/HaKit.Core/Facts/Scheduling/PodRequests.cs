namespace HaKit.Facts.Scheduling;

/// <summary>
/// What a pod asks of its node: CPU in thousandths of a core, everything else in its own unit, rounded up.
/// The scheduler fits pods by <see cref="Cpu"/> and <see cref="Memory"/>, but rates nodes by the <em>scored</em> amounts, in which a container that
/// requests nothing counts as 100m and 200Mi.
/// </summary>
internal sealed record PodRequests(long Cpu, long Memory, long ScoredCpu, long ScoredMemory)
{
    private static readonly IReadOnlyDictionary<string, long> NoOthers = new Dictionary<string, long>();

    public static PodRequests None { get; } = new(0, 0, 0, 0);

    /// <summary>All other resources: ephemeral storage, huge pages, devices.</summary>
    public IReadOnlyDictionary<string, long> Others { get; init; } = NoOthers;

    /// <summary>True where the pod asks for neither CPU nor memory.</summary>
    public bool IsBestEffort => Cpu == 0 && Memory == 0;
}
