using HaKit.Clusters;
using HaKit.Facts.Scheduling;
using HaKit.Simulating.Placement;

namespace HaKit.Simulating.Scheduling;

/// <summary>
/// The scores of kube-scheduler's default profile with its weights and its integer arithmetic. Image locality is left out: no images are known.
/// </summary>
internal sealed class Scores(World world)
{
    private const long Most = 100;
    private const int FitWeight = 1;
    private const int BalanceWeight = 1;
    private const int SpreadWeight = 2;
    private const int PodAffinityWeight = 2;
    private const int NodeAffinityWeight = 2;
    private const int TaintWeight = 3;

    private readonly NodeTable nodes = world.Nodes;
    private readonly long[] total = new long[world.Nodes.Count];
    private readonly long[] raw = new long[world.Nodes.Count];
    private readonly int[] seenDomain = new int[world.Nodes.Count + 1];
    private int seenMark;

    /// <summary>The total score of each feasible node, in their order.</summary>
    public ReadOnlySpan<long> Of(PodClass kind, ReadOnlySpan<int> feasible)
    {
        var scores = total.AsSpan(0, feasible.Length);
        for (var i = 0; i < feasible.Length; i++)
            scores[i] = Resources(kind.Spec.Requests, feasible[i]);
        AddTaints(kind, feasible, scores);
        if (kind.NodePreference is { } preference)
            AddNodeAffinity(preference, feasible, scores);
        if (kind.SoftSpread.Length > 0)
            AddSpread(kind, feasible, scores);
        if (kind.Preferences.Count > 0)
            AddPodAffinity(kind, feasible, scores);
        return scores;
    }

    private long Resources(PodRequests requests, int node)
    {
        var size = nodes.All[node];
        var free = (Free(nodes.ScoredCpu[node] + requests.ScoredCpu, size.Cpu) + Free(nodes.ScoredMemory[node] + requests.ScoredMemory, size.Memory))
            / Math.Max(1, (size.Cpu > 0 ? 1 : 0) + (size.Memory > 0 ? 1 : 0));
        if (requests.IsBestEffort)
            return FitWeight * free;
        var change = Imbalance(nodes.UsedCpu[node], nodes.UsedMemory[node], size)
            - Imbalance(nodes.UsedCpu[node] + requests.Cpu, nodes.UsedMemory[node] + requests.Memory, size);
        return FitWeight * free + BalanceWeight * (long)((0.75 + change / 2) * Most);
    }

    /// <summary>How far apart the used shares of CPU and memory are. Since 1.36 it is the change that counts, not the state.</summary>
    private static double Imbalance(long cpu, long memory, ClusterNode size) =>
        size.Cpu > 0 && size.Memory > 0 ? Math.Abs((Share(cpu, size.Cpu) - Share(memory, size.Memory)) / 2) : 0;

    private static long Free(long used, long size) => size == 0 || used > size ? 0 : (size - used) * Most / size;

    private static double Share(long used, long size) => size == 0 ? 0 : Math.Min(1, (double)used / size);

    private void AddTaints(PodClass kind, ReadOnlySpan<int> feasible, Span<long> scores)
    {
        var most = 0L;
        for (var i = 0; i < feasible.Length; i++)
        {
            raw[i] = 0;
            foreach (var taint in nodes.Taints[feasible[i]])
            {
                if (taint.Effect == TaintEffect.PreferNoSchedule && !kind.Spec.Tolerates(taint))
                    raw[i]++;
            }

            most = Math.Max(most, raw[i]);
        }

        if (most == 0)
            return;
        for (var i = 0; i < feasible.Length; i++)
            scores[i] += TaintWeight * (Most - raw[i] * Most / most);
    }

    private static void AddNodeAffinity(long[] preference, ReadOnlySpan<int> feasible, Span<long> scores)
    {
        var most = 0L;
        foreach (var node in feasible)
            most = Math.Max(most, preference[node]);
        if (most == 0)
            return;
        for (var i = 0; i < feasible.Length; i++)
            scores[i] += NodeAffinityWeight * (preference[feasible[i]] * Most / most);
    }

    private void AddSpread(PodClass kind, ReadOnlySpan<int> feasible, Span<long> scores)
    {
        var sum = new double[feasible.Length];
        var ignored = new bool[feasible.Length];
        var counted = feasible.Length;
        if (kind.SoftSpreadNeedsAllKeys)
        {
            for (var i = 0; i < feasible.Length; i++)
            {
                foreach (var spread in kind.SoftSpread)
                    ignored[i] |= spread.Counter.Topology.DomainOf[feasible[i]] < 0;
                counted -= ignored[i] ? 1 : 0;
            }
        }

        foreach (var spread in kind.SoftSpread)
        {
            var topology = spread.Counter.Topology;
            var size = topology.Key == Topologies.Host ? counted : DomainsAmong(topology, feasible, ignored);
            var weight = Math.Log(size + 2);
            for (var i = 0; i < feasible.Length; i++)
            {
                if (!ignored[i] && topology.DomainOf[feasible[i]] >= 0)
                    sum[i] += spread.Counter.At(feasible[i]) * weight + (spread.Constraint.MaxSkew - 1);
            }
        }

        var least = long.MaxValue;
        var most = 0L;
        for (var i = 0; i < feasible.Length; i++)
        {
            raw[i] = (long)Math.Round(sum[i], MidpointRounding.AwayFromZero);
            if (ignored[i])
                continue;
            least = Math.Min(least, raw[i]);
            most = Math.Max(most, raw[i]);
        }

        for (var i = 0; i < feasible.Length; i++)
        {
            if (!ignored[i])
                scores[i] += SpreadWeight * (most == 0 ? Most : Most * (most + least - raw[i]) / most);
        }
    }

    private int DomainsAmong(TopologyIndex topology, ReadOnlySpan<int> feasible, bool[] ignored)
    {
        seenMark++;
        var seen = 0;
        for (var i = 0; i < feasible.Length; i++)
        {
            ref var mark = ref seenDomain[topology.DomainOf[feasible[i]] + 1];
            if (ignored[i] || mark == seenMark)
                continue;
            mark = seenMark;
            seen++;
        }

        return seen;
    }

    private void AddPodAffinity(PodClass kind, ReadOnlySpan<int> feasible, Span<long> scores)
    {
        var least = long.MaxValue;
        var most = long.MinValue;
        for (var i = 0; i < feasible.Length; i++)
        {
            raw[i] = 0;
            foreach (var (counter, weight) in kind.Preferences)
                raw[i] += (long)weight * counter.At(feasible[i]);
            least = Math.Min(least, raw[i]);
            most = Math.Max(most, raw[i]);
        }

        if (most == least)
            return;
        for (var i = 0; i < feasible.Length; i++)
            scores[i] += PodAffinityWeight * (long)(Most * ((double)(raw[i] - least) / (most - least)));
    }
}
