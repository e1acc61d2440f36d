using System.Runtime.ExceptionServices;
using HaKit.Simulating.Controllers;
using HaKit.Simulating.Faults;

namespace HaKit.Simulating;

/// <summary>
/// Plays many faults and keeps the worst of each kind for each workload. Plays are independent, so they are dealt out over the processors, each with a
/// control plane of its own, the long ones first; the result does not depend on who plays which.
/// </summary>
internal static class Surveyor
{
    /// <summary>Below this many plays a second control plane costs more than it saves.</summary>
    private const int WorthAnother = 64;

    public static SimulationReport Run(Simulation simulation, IReadOnlyList<Fault> faults, Action<int, int>? progress)
    {
        var plane = simulation.Plane;
        var plays = faults.SelectMany((fault, index) => FaultTargets.Each(plane, fault).Select(single => (Index: index, Fault: single))).ToList();
        var tallies = faults.Select(_ => new Tally()).ToList();
        var options = simulation.Options with { Traces = false };
        var lanes = plays.Count < WorthAnother ? 1 : Math.Max(1, Environment.ProcessorCount);
        var places = lanes > 1 ? simulation.Places() : null;
        var order = Enumerable.Range(0, plays.Count).OrderBy(play => plays[play].Fault.Kind != FaultKind.Label).ToArray();
        var (next, done) = (-1, 0);
        var free = plane;
        try
        {
            Parallel.For(0, lanes, new ParallelOptions { MaxDegreeOfParallelism = lanes }, _ =>
            {
                if (Volatile.Read(ref next) >= order.Length - 1)
                    return;
                var own = Interlocked.Exchange(ref free, null) ?? simulation.Copy(places);
                while (Interlocked.Increment(ref next) is var turn && turn < order.Length)
                {
                    var play = order[turn];
                    tallies[plays[play].Index].Add(play, new FaultRun(own, options).Run(plays[play].Fault));
                    progress?.Invoke(Interlocked.Increment(ref done), plays.Count);
                }
            });
        }
        catch (AggregateException e) when (e.Flatten().InnerExceptions.OfType<SimulationLimitException>().FirstOrDefault() is { } limit)
        {
            ExceptionDispatchInfo.Throw(limit);
        }

        var outcomes = plane.Controllers.SelectMany(controller => faults.Select((fault, index) => tallies[index].Outcome(controller, fault))).ToList();
        return new SimulationReport(faults, outcomes) { Plays = plays.Count };
    }

    /// <summary>The worst of one fault's plays for each workload. Of equals the first in order counts, whoever played it when.</summary>
    private sealed class Tally
    {
        private readonly Dictionary<ObjectReference, Entry> worst = [];
        private int plays;

        public void Add(int order, Timeline timeline)
        {
            lock (worst)
            {
                plays++;
                foreach (var workload in timeline.Workloads)
                {
                    var entry = new Entry(order, timeline.Fault, workload with { Samples = [] }, workload.ReadyAfter, workload.Completes, workload.AtRiskSeconds, workload.RecoveredAt, workload.NothingReadySeconds);
                    worst[workload.Workload] = worst.TryGetValue(workload.Workload, out var known) ? known.With(entry) : entry;
                }
            }
        }

        public FaultOutcome Outcome(Controller controller, Fault fault)
        {
            var known = worst.GetValueOrDefault(controller.Reference);
            return new FaultOutcome
            {
                Workload = controller.Reference,
                Fault = fault,
                Worst = known?.Fault,
                Plays = plays,
                Replicas = controller.AtRest.Wanted,
                ReadyBefore = controller.AtRest.Ready,
                ReadyAtWorst = known?.Workload.ReadyAtWorst ?? controller.AtRest.Ready,
                ReadyAfter = known?.ReadyAfter ?? controller.AtRest.Ready,
                Completes = known?.Completes ?? true,
                BlockedBy = [.. (known?.Blocked.Obstacles ?? []).Select(obstacle => obstacle.Text)],
                Obstacles = known?.Blocked.Obstacles ?? [],
                AtRiskSeconds = known?.Risk ?? 0,
                RecoveredAt = known is null ? 0 : known.RecoveredAt,
                NothingReadySeconds = known is null ? 0 : known.NothingReady,
            };
        }
    }

    private sealed record Entry(int Order, Fault Fault, WorkloadTimeline Workload, int ReadyAfter, bool Completes, double Risk, double? RecoveredAt, double? NothingReady)
    {
        public (int Order, IReadOnlyList<Obstacle> Obstacles) Blocked { get; init; } = (Order, Workload.Obstacles);

        public Entry With(Entry other)
        {
            var byRank = OutcomeRank.Of(Workload).CompareTo(OutcomeRank.Of(other.Workload));
            var worse = byRank < 0 || (byRank == 0 && Order < other.Order) ? this : other;
            var blocked = (!Completes, Blocked.Obstacles.Count > 0, -Blocked.Order).CompareTo((!other.Completes, other.Blocked.Obstacles.Count > 0, -other.Blocked.Order)) > 0 ? this : other;
            return worse with
            {
                ReadyAfter = Math.Min(ReadyAfter, other.ReadyAfter),
                Completes = Completes && other.Completes,
                Risk = Math.Max(Risk, other.Risk),
                RecoveredAt = Later(RecoveredAt, other.RecoveredAt),
                NothingReady = Later(NothingReady, other.NothingReady),
                Blocked = blocked.Blocked,
            };
        }

        /// <summary>The later of two moments; null is never.</summary>
        private static double? Later(double? one, double? other) => one is { } mine && other is { } theirs ? Math.Max(mine, theirs) : null;
    }
}
