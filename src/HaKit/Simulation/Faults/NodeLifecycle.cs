using HaKit.Facts.Scheduling;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Faults;

/// <summary>
/// The node lifecycle controller: it calls lost nodes unreachable, and gives them the taint that evicts their pods one after another, zone by zone, the
/// slower the more of a zone is lost. A zone that is lost as a whole goes on at the normal rate; where every zone is, nothing is evicted at all.
/// </summary>
internal sealed class NodeLifecycle
{
    private static readonly Taint Unschedulable = new(Taint.Unreachable, "", TaintEffect.NoSchedule);
    private static readonly Taint Evicting = new(Taint.Unreachable, "", TaintEffect.NoExecute);

    private readonly FaultRun run;
    private readonly SimulationOptions options;
    private readonly Zone[] zones;
    private readonly int[] zoneOf;

    public NodeLifecycle(FaultRun run, SimulationOptions options)
    {
        this.run = run;
        this.options = options;
        var nodes = run.Plane.World.Nodes;
        zones = Array.ConvertAll(nodes.ZoneSizes, size => new Zone { Nodes = size, Rate = options.NodeEvictionRate });
        zoneOf = nodes.ZoneOf;
        for (var node = 0; node < zoneOf.Length; node++)
            zones[zoneOf[node]].NotReady += nodes.Ready[node] ? 0 : 1;
    }

    /// <summary>True once every node is lost: the controller takes that for a fault of its own, and evicts nothing.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>The nodes' leases have expired.</summary>
    public void Notice(IReadOnlyList<int> nodes)
    {
        var plane = run.Plane;
        var order = nodes.ToList();
        plane.Scheduler.Draw?.Shuffle(order);
        foreach (var node in order)
        {
            run.Recorder.Tell(run.Clock.Now, null, $"node {plane.World.Nodes.Name(node)} is called unreachable");
            plane.SetNode(node, [.. plane.World.Nodes.Taints[node], Unschedulable], plane.World.Nodes.Unschedulable[node]);
            foreach (var pod in plane.World.Nodes.Pods[node].ToList())
                plane.SetReady(pod, false);
            zones[zoneOf[node]].NotReady++;
            zones[zoneOf[node]].Waiting.Enqueue(node);
        }

        IsStopped = Array.TrueForAll(zones, zone => zone.NotReady == zone.Nodes);
        foreach (var zone in zones)
        {
            SetRate(zone);
            TaintNext(zone);
        }

        if (IsStopped)
            run.Recorder.Tell(run.Clock.Now, null, "every node is unreachable: the node lifecycle controller evicts nothing");
    }

    private void SetRate(Zone zone)
    {
        var rate = IsStopped ? 0 : RateOf(zone);
        if (rate == zone.Rate)
            return;
        zone.Rate = rate;
        if (rate > 0 && zone.NextAt > run.Clock.Now)
            zone.NextAt = run.Clock.Now + 1 / rate;
    }

    private double RateOf(Zone zone)
    {
        var isDisrupted = zone.NotReady < zone.Nodes && zone.NotReady > 2
            && (float)zone.NotReady / zone.Nodes >= (float)options.UnhealthyZoneThreshold;
        return !isDisrupted ? options.NodeEvictionRate : zone.Nodes > options.LargeZone ? options.SecondaryNodeEvictionRate : 0;
    }

    private void TaintNext(Zone zone)
    {
        if (zone.Waiting.Count == 0 || zone.Rate <= 0)
            return;
        if (run.Clock.Now < zone.NextAt)
        {
            run.Clock.At(zone.NextAt, () => TaintNext(zone));
            return;
        }

        zone.NextAt = run.Clock.Now + 1 / zone.Rate;
        Evict(zone.Waiting.Dequeue());
        TaintNext(zone);
    }

    private void Evict(int node)
    {
        var nodes = run.Plane.World.Nodes;
        run.Plane.SetNode(node, [.. nodes.Taints[node], Evicting], nodes.Unschedulable[node]);
        var tolerating = nodes.Pods[node].Where(pod => pod.IsActive && pod.Owner?.Timing.ToleratesLoss is not null);
        foreach (var pods in tolerating.GroupBy(pod => pod.Owner!.Timing.ToleratesLoss!.Value))
            run.Clock.In(pods.Key, () => Delete([.. pods]));
    }

    /// <summary>Pods of one node are deleted at once; whether the scheduler places a replacement in between is drawn.</summary>
    private void Delete(List<SimPod> pods)
    {
        if (IsStopped)
            return;
        var draw = run.Plane.Scheduler.Draw;
        draw?.Shuffle(pods);
        foreach (var pod in pods)
        {
            run.Plane.Delete(pod);
            if (draw?.Below(2) == 0)
                run.Plane.Settle();
        }
    }

    /// <summary>What the controller keeps of a zone.</summary>
    private sealed class Zone
    {
        public int Nodes { get; init; }

        public int NotReady { get; set; }

        public double Rate { get; set; }

        /// <summary>When the rate lets the next node be tainted.</summary>
        public double NextAt { get; set; }

        public Queue<int> Waiting { get; } = new();
    }
}
