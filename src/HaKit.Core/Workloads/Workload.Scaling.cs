using HaKit.Workloads;

namespace HaKit;

public sealed partial class Workload
{
    /// <summary>
    /// Lets load decide the number of replicas, by a HorizontalPodAutoscaler. <c>replicas</c> is then left out of the workload, so that an apply does
    /// not reset it. Never fewer than <paramref name="min"/>: that number, not the current one, is what has to survive a loss.
    /// </summary>
    /// <param name="min">At least 1; 2 or more to survive a loss.</param>
    /// <param name="max">At least <paramref name="min"/> (checked at render).</param>
    /// <param name="cpu">Wanted CPU use in percent of the request; 70 where neither is given.</param>
    /// <param name="memory">Wanted memory use in percent of the request.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number below 1.</exception>
    public Workload Autoscale(int min, int max, int? cpu = null, int? memory = null) => Autoscaled(
        min,
        max,
        [
            .. cpu is null && memory is null ? [Metric.Cpu(WorkloadDefaults.CpuUtilization)] : Array.Empty<Metric>(),
            .. cpu is { } c ? [Metric.Cpu(Check.AtLeast(c, 1, "Autoscale cpu", nameof(cpu)))] : Array.Empty<Metric>(),
            .. memory is { } m ? [Metric.Memory(Check.AtLeast(m, 1, "Autoscale memory", nameof(memory)))] : Array.Empty<Metric>(),
        ]);

    /// <summary>
    /// As above, by one or more metrics; the one that asks for the most replicas counts: <c>.Autoscale(3, 20, Metric.Cpu(60), Metric.Pods("http_requests_per_second", "100"))</c>.
    /// </summary>
    /// <param name="min">At least 1; 2 or more to survive a loss.</param>
    /// <param name="max">At least <paramref name="min"/> (checked at render).</param>
    /// <param name="metric">What is measured.</param>
    /// <param name="others">What else is measured.</param>
    /// <exception cref="ArgumentException">A number below 1, a null metric.</exception>
    public Workload Autoscale(int min, int max, Metric metric, params Metric[] others) =>
        Autoscaled(min, max, [Check.NotNull(metric), .. Array.ConvertAll(Check.NotNull(others), other => Check.NotNull(other, nameof(others)))]);

    /// <summary>How fast the autoscaler may add replicas. Default: at once, up to 4 pods or twice as many every 15 s, whichever is more.</summary>
    /// <param name="stabilization">Adds only what was wanted for this long. Default 0 s; at most an hour.</param>
    /// <param name="tolerance">Ignores differences from the target up to this share, such as <c>"0.05"</c>. Default 0.1; needs Kubernetes 1.35.</param>
    /// <param name="select">Which policy counts. Default the one that changes the most.</param>
    /// <param name="policies">How many pods in which time; default those above.</param>
    /// <exception cref="ArgumentException">A number or time out of range.</exception>
    public Workload ScaleUp(TimeSpan? stabilization = null, Quantity? tolerance = null, ScaleSelect? select = null, params ScalePolicy[] policies) => With((s, at) => s with
    {
        ScaleUp = Sourced.By(at, Behavior("ScaleUp", stabilization, tolerance, select, policies)),
    });

    /// <summary>How fast the autoscaler may remove replicas. Default: to the highest number wanted in the last 5 minutes, all at once.</summary>
    /// <param name="stabilization">Removes only what was not wanted for this long. Default 300 s; at most an hour.</param>
    /// <param name="tolerance">Ignores differences from the target up to this share, such as <c>"0.05"</c>. Default 0.1; needs Kubernetes 1.35.</param>
    /// <param name="select">Which policy counts. Default the one that changes the most.</param>
    /// <param name="policies">How many pods in which time; default all of them every 15 s.</param>
    /// <exception cref="ArgumentException">A number or time out of range.</exception>
    public Workload ScaleDown(TimeSpan? stabilization = null, Quantity? tolerance = null, ScaleSelect? select = null, params ScalePolicy[] policies) => With((s, at) => s with
    {
        ScaleDown = Sourced.By(at, Behavior("ScaleDown", stabilization, tolerance, select, policies)),
    });

    /// <summary>
    /// Lets KEDA decide the number of replicas, by queues, schedules or queries: <c>.ScaledBy(2, 20, Keda.Kafka("kafka:9092", "orders", "orders", lag: 100))</c>.
    /// <c>replicas</c> is then left out of the workload. Needs KEDA in the cluster.
    /// </summary>
    /// <param name="min">0 lets it stop altogether; 2 or more to survive a loss.</param>
    /// <param name="max">At least 1, and at least <paramref name="min"/> (checked at render).</param>
    /// <param name="trigger">What it is scaled by.</param>
    /// <param name="others">What else; the one that asks for the most replicas counts.</param>
    /// <exception cref="ArgumentException">A number out of range, a null trigger.</exception>
    public Workload ScaledBy(int min, int max, Keda trigger, params Keda[] others) => With((s, at) => s with
    {
        Replicas = Own(s.Replicas, s.SealedCalls),
        ScaledBy = Sourced.By(at, new KedaSpec(
            Check.AtLeast(min, 0, "ScaledBy min"),
            Check.AtLeast(max, 1, "ScaledBy max"),
            [Check.NotNull(trigger), .. Array.ConvertAll(Check.NotNull(others), other => Check.NotNull(other, nameof(others)))])),
    });

    /// <summary>Who decides the number of replicas in an environment stands for who did in its base.</summary>
    private static Sourced<T>? Own<T>(Sourced<T>? known, int baseCalls) => known is { IsImplied: false } value && value.Place.Line <= baseCalls ? null : known;

    private Workload Autoscaled(int min, int max, IReadOnlyList<Metric> metrics) => With(
        (s, at) => s with
        {
            Replicas = Own(s.Replicas, s.SealedCalls),
            Autoscale = Sourced.By(at, new AutoscaleSpec(Check.AtLeast(min, 1, "Autoscale min"), Check.AtLeast(max, 1, "Autoscale max"), metrics)),
        },
        nameof(Autoscale));

    private static ScaleBehaviorSpec Behavior(string verb, TimeSpan? stabilization, Quantity? tolerance, ScaleSelect? select, ScalePolicy[] policies) => new(
        stabilization is { } time ? Check.Range(Check.Seconds(time, 0, verb + " stabilization", nameof(stabilization)), 0, 3600, verb + " stabilization, in seconds,", nameof(stabilization)) : null,
        tolerance is { Value: < 0 } ? throw new ArgumentOutOfRangeException(nameof(tolerance), $"{verb} tolerance {tolerance}: must not be negative.") : tolerance,
        select,
        Array.ConvertAll(Check.NotNull(policies), policy => Check.NotNull(policy, nameof(policies))));
}
